import { defineConfig } from "drizzle-kit";

/** The operational database: what publish writes and the API reads. */
export default defineConfig({ dialect: "turso", schema: "./source/ops/index.ts", out: "./migrations/ops" });
