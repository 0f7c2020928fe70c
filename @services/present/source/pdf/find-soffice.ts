import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { PresentError } from "../errors.ts";

/** Where LibreOffice stands when it is not on the path. */
const USUAL = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** Where to look: a program to use and no other, or the folders of the search path (as in PATH). */
export type SofficePlace = { soffice?: string | undefined; searchPath?: string | undefined };

/** The LibreOffice to run. Throws PresentError SOFFICE_MISSING, which says what to install. */
export async function findSoffice({ soffice, searchPath = "" }: SofficePlace): Promise<string> {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  const candidates =
    soffice === undefined ? [...folders.map((folder) => path.join(folder, "soffice")), ...USUAL] : [soffice];
  for (const candidate of candidates) {
    if (await runs(candidate)) return candidate;
  }
  throw new PresentError(
    "SOFFICE_MISSING",
    soffice === undefined ? "LibreOffice is not installed, and it makes the PDF" : `${soffice} is no program to run`,
    {
      mend:
        "install LibreOffice Impress (Debian: apt-get install libreoffice-impress fonts-liberation fonts-crosextra-carlito; " +
        "macOS: brew install --cask libreoffice), or ask for the PPTX alone",
    },
  );
}

async function runs(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
