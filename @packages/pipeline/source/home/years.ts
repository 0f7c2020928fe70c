import { readdir } from "node:fs/promises";
import type { Home } from "./home.ts";

/** Years of the entity that have a snapshot, in order: what load does where no year is given. */
export async function extractedYears(home: Home, entity: string): Promise<number[]> {
  const names = await readdir(home.clean).catch(() => []);
  return names
    .map((name) => /^(.+)-(\d{4})\.manifest\.json$/.exec(name))
    .filter((match) => match?.[1] === entity)
    .map((match) => Number(match?.[2]))
    .sort((a, b) => a - b);
}
