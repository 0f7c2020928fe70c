import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { readEnvironment, repositoryRoot } from "../environment.ts";

/** LibSQL's server program: ATLAS_SQLD, the one that ./atlas got, or the one on PATH. Throws where there is none. */
export function findServer(): string {
  const { ATLAS_SQLD: given, PATH: searched = "" } = readEnvironment();
  if (given !== undefined) return given;
  const ours = globSync("sqld-*/bin/sqld", { cwd: path.join(repositoryRoot, ".tools") }).sort();
  const candidates = [
    ...ours.map((file) => path.join(repositoryRoot, ".tools", file)),
    ...searched.split(path.delimiter).map((folder) => path.join(folder, "sqld")),
  ];
  const found = candidates.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Error("LibSQL's server is not here; ./atlas test gets it, or name it in ATLAS_SQLD");
}
