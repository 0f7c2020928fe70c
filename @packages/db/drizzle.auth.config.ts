import { defineConfig } from "drizzle-kit";

/** The accounts' database: who may sign in, and who did what. */
export default defineConfig({ dialect: "turso", schema: "./source/auth/index.ts", out: "./migrations/auth" });
