import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRunning, UserError } from "@core/command";

/** A new file or folder in the making: it lies beside the one whose place it takes, hidden, and goes when we do. */
export type Draft = { path: string; target: string; forget: () => void };

const unfinished = /^\.(?<name>.+)\.(?<pid>\d+)\.[0-9a-f]{8}\.(?<kind>new|old)$/;

/** A path to write to in place of `target`. End it with `takePlace` or `discard`. */
export async function draftOf(target: string): Promise<Draft> {
  const folder = path.dirname(target);
  await made(folder);
  await tidy(folder);
  const draft = beside(target, "new");
  const remove = () => {
    rmSync(draft, { recursive: true, force: true });
  };
  process.once("exit", remove);
  return { path: draft, target, forget: () => process.off("exit", remove) };
}

/**
 * Puts the draft in the place of what was there. A file changes at once; a folder is moved away first, so that who looks
 * at that moment may find none, and a process that is killed then leaves it to the next one to put back.
 */
export async function takePlace({ path: draft, target, forget }: Draft): Promise<void> {
  const moved: string[] = [];
  while (!(await isRenamed(draft, target))) {
    // Another process may have put its own folder there in between: then that one is moved away too.
    if (moved.length === 20) throw new Error(`${target} is taken again and again`);
    const old = beside(target, "old");
    await rename(target, old).catch(notThere);
    moved.push(old);
  }
  forget();
  for (const old of moved) await rm(old, { recursive: true, force: true });
}

/** False where a filled folder is in the way. */
async function isRenamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Removes a draft that is not wanted, leaving what was there. */
export async function discard({ path: draft, forget }: Draft): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  forget();
}

/** Writes a whole file or nothing. */
export async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  const draft = await draftOf(file);
  try {
    await writeFile(draft.path, content);
    await takePlace(draft);
  } catch (error) {
    await discard(draft);
    throw readable(error, file);
  }
}

/** A full disk or a folder that is not ours is the user's to mend; anything else stays what it is. */
export function readable(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code ?? "")) return noSpace(file, error);
  if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") return error;
  return new UserError("NOT_WRITABLE", `cannot write: ${message}`, {
    place: { file },
    mend: "Give yourself the right to write there, or set ATLAS_HOME to another folder.",
    cause: error,
  });
}

/** There is no room for what was being written. */
export function noSpace(file: string, cause?: unknown): UserError {
  return new UserError("NO_SPACE", "there is no space left to write to; what was there before stays", {
    place: { file },
    mend: "Make room, and run the same command again.",
    cause,
  });
}

async function made(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw readable(error, folder);
  }
}

/** Puts back what a killed process had moved away, and removes what it had not finished. */
async function tidy(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const { name, pid, kind } = unfinished.exec(entry)?.groups ?? {};
    if (name === undefined || isRunning(Number(pid))) continue;
    const file = path.join(folder, entry);
    const isBack = kind === "old" && (await restored(file, path.join(folder, name)));
    if (!isBack) await rm(file, { recursive: true, force: true });
  }
}

/** Where nothing has taken its place: a rename over a file or a filled folder would not ask. */
async function restored(old: string, target: string): Promise<boolean> {
  const names = await readdir(path.dirname(target));
  if (names.includes(path.basename(target))) return false;
  await rename(old, target);
  return true;
}

function notThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

function beside(target: string, kind: "new" | "old"): string {
  const name = `.${path.basename(target)}.${process.pid}.${randomBytes(4).toString("hex")}.${kind}`;
  return path.join(path.dirname(target), name);
}
