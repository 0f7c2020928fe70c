import { readdir } from "node:fs/promises";
import type { Home } from "../home/home.ts";

/** The years of an entity that have a source config, in order: what sync does where no year is given. */
export async function sourceConfigYears(home: Home, entity: string): Promise<number[]> {
  const names = await readdir(home.config).catch(() => []);
  return names
    .map((name) => /^(.+)-(\d{4})\.yaml$/.exec(name))
    .filter((match) => match?.[1] === entity)
    .map((match) => Number(match?.[2]))
    .sort((a, b) => a - b);
}
