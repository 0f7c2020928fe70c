import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { UserError } from "@core/command";
import type { Programs } from "../environment.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usual = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium to run. Throws UserError CHROMIUM_MISSING, which says how to get it. */
export async function findChromium({ chromium, searchPath }: Programs): Promise<string> {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  const candidates =
    chromium === undefined
      ? [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...usual]
      : [chromium];
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  throw new UserError(
    "CHROMIUM_MISSING",
    chromium === undefined
      ? "Chromium is not installed, and slides are drawn by it"
      : `CHROMIUM_PATH names ${chromium}, which is no program to run`,
    {
      mend:
        "Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or name it: " +
        "CHROMIUM_PATH=/path/to/chromium",
    },
  );
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
