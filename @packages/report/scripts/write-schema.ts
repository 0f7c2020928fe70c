import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reportJsonSchema } from "../source/index.ts";

/** Writes the JSON Schema into the package's folder that the first argument names: `dist`, or `schema` to commit it. */
const folder = path.resolve(import.meta.dirname, "..", process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "report.schema.json"), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
