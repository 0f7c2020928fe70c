import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Entity } from "@config/atlas";
import { repositoryRoot } from "../environment.ts";
import { sha256 } from "../home/files.ts";

/** The dbt project whose models the marts are built by. */
export const analyticsFolder = path.join(repositoryRoot, "@python/analytics");

/** SHA-256 of an entity's registry; `reference.config` and meta_build hold the same. */
export function configHash(entity: Entity): string {
  return sha256(JSON.stringify(entity));
}

/** SHA-256 over the relative paths and contents of all that decides what the models compute. */
export async function modelsHash(folder = analyticsFolder): Promise<string> {
  const parts = await Promise.all(["models", "macros", "tests", "seeds"].map((name) => filesBelow(folder, name)));
  const lines: string[] = [];
  for (const file of ["dbt_project.yml", ...parts.flat()].sort()) {
    lines.push(`${file}:${sha256(await readFile(path.join(folder, file)))}\n`);
  }
  return sha256(lines.join(""));
}

async function filesBelow(folder: string, name: string): Promise<string[]> {
  try {
    const entries = await readdir(path.join(folder, name), { recursive: true });
    return entries.filter((file) => /\.(?:sql|ya?ml|csv)$/.test(file)).map((file) => path.posix.join(name, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
