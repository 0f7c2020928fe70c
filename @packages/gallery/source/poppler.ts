import { execFile } from "node:child_process";
import { UserError } from "@core/command";

/** Runs one of poppler's programs and gives what it printed. Throws UserError POPPLER_MISSING. */
export function poppler(program: "pdftotext" | "pdftoppm" | "pdfinfo", parameters: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, parameters, { maxBuffer: 1 << 28 }, (error, stdout) => {
      if (!error) resolve(stdout);
      else if (error.code === "ENOENT") reject(missing(program));
      else reject(new Error(`${program}: ${error.message}`, { cause: error }));
    });
  });
}

function missing(program: string): UserError {
  return new UserError("POPPLER_MISSING", `${program} is not installed, and it reads the PDFs`, {
    mend: "Install it (Debian: apt-get install poppler-utils; macOS: brew install poppler).",
  });
}
