import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { repositoryRoot } from "../environment.ts";
import { sha256 } from "../home/files.ts";

export { configHash } from "../load/reference.ts";

/** The dbt project. */
export const analyticsFolder = path.join(repositoryRoot, "@python/analytics");

const modelFolders = ["models", "macros", "tests", "seeds"];

/**
 * What identifies the models: SHA-256 over the sorted paths and contents of dbt_project.yml and the SQL and YAML of its
 * folders.
 */
export async function modelsHash(): Promise<string> {
  const files = ["dbt_project.yml"];
  for (const folder of modelFolders) {
    const names = await readdir(path.join(analyticsFolder, folder), { recursive: true }).catch(() => []);
    files.push(...names.filter((name) => /[.](sql|ya?ml)$/.test(name)).map((name) => `${folder}/${name}`));
  }
  const lines = files
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort()
    .map(async (file) => `${file}:${sha256(await readFile(path.join(analyticsFolder, file)))}\n`);
  return sha256((await Promise.all(lines)).join(""));
}
