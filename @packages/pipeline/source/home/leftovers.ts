import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Home } from "./home.ts";

/** As writeAtomic names a file that it has not finished. */
const unfinished = /[.]\d+[.][0-9a-f]{8}[.]tmp$/;

/** Removes half-written files of killed runs. Only for who is alone in the home: nobody else's file is being written. */
export async function removeLeftovers(home: Home): Promise<void> {
  for (const folder of [home.source, home.clean, home.invalid, path.join(home.output, "validation")]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => unfinished.test(each)))
      await rm(path.join(folder, name), { force: true });
  }
}
