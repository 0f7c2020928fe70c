import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PresentError } from "./errors.ts";

/** Writes a whole file or nothing: a killed run leaves the old one. Throws PresentError NO_SPACE or NOT_WRITABLE. */
export async function writeAtomic(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw named(error, file);
  }
}

/** What the system says, in words that help. */
export function named(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return new PresentError("NO_SPACE", `there is no space left to write ${file}`, {
      mend: "free some space and run the same again; files that were there before are as they were",
      cause,
    });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new PresentError("NOT_WRITABLE", `${file} may not be written`, {
      mend: "give yourself the right to write into its folder, or choose another one (ATLAS_HOME)",
      cause,
    });
  }
  if (code === "EBUSY" || code === "EISDIR" || code === "ENOTDIR") {
    return new PresentError("NOT_WRITABLE", `${file} cannot be replaced`, {
      mend: "close the program that has it open, or move what stands in its place",
      cause,
    });
  }
  return cause;
}
