import journal from "../../migrations/auth/meta/_journal.json" with { type: "json" };
import type { Definition } from "../migrations/definition.ts";
import * as schema from "./index.ts";

/** The accounts' database: who may sign in, and who did what. */
export const auth: Definition<typeof schema> = { name: "auth", schema, migrations: journal.entries };
