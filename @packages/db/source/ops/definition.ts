import journal from "../../migrations/ops/meta/_journal.json" with { type: "json" };
import type { Definition } from "../migrations/definition.ts";
import * as schema from "./index.ts";

/** The operational database: what publish writes and services read. */
export const ops: Definition<typeof schema> = { name: "ops", schema, migrations: journal.entries };
