import { glob, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError, UserError } from "../errors.ts";
import type { Home } from "../home/home.ts";

/** A workbook: its name below @source/raw with forward slashes, and its real path. */
export type WorkbookFile = { file: string; path: string };

/**
 * The files that a config's `file` means, by name: one, or all that a glob matches but for the lock files of
 * spreadsheet programs. Nothing outside @source/raw, whatever a path or link says. Throws UsageError
 * WORKBOOK_OUTSIDE, UserError WORKBOOK_NOT_FOUND and LOCK_FILE.
 */
export async function workbookFiles(home: Home, pattern: string): Promise<WorkbookFile[]> {
  if (path.isAbsolute(pattern) || pattern.split(/[\\/]/).includes("..")) throw outside(pattern);
  const exact = await resolveInside(home, pattern);
  if (exact !== null) {
    if (isLockFile(pattern)) throw lockFile(pattern);
    return [exact];
  }
  const found: WorkbookFile[] = [];
  for await (const name of glob(pattern, { cwd: home.raw })) {
    const resolved = isLockFile(name) ? null : await resolveInside(home, name);
    if (resolved) found.push(resolved);
  }
  if (found.length === 0) throw await notFound(home, pattern);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function resolveInside(home: Home, name: string): Promise<WorkbookFile | null> {
  const raw = await realpath(home.raw).catch(() => null);
  const real = await realpath(path.join(home.raw, name)).catch(() => null);
  if (raw === null || real === null) return null;
  if (!real.startsWith(raw + path.sep)) throw outside(name);
  if (!(await stat(real)).isFile()) return null;
  return { file: path.normalize(name).split(path.sep).join("/"), path: real };
}

function isLockFile(name: string): boolean {
  return path.basename(name).startsWith("~$");
}

function outside(pattern: string): UsageError {
  return new UsageError(
    "WORKBOOK_OUTSIDE",
    "a workbook must lie in @source/raw itself, not elsewhere by path or link",
    {
      place: { file: pattern },
      mend: "Copy the workbook into @source/raw and name it from there.",
    },
  );
}

function lockFile(pattern: string): UserError {
  return new UserError("LOCK_FILE", "this is the lock file of an open spreadsheet program, not a workbook", {
    place: { file: pattern },
    mend: "Name the workbook itself, without ~$.",
  });
}

async function notFound(home: Home, pattern: string): Promise<UserError> {
  const there = (await readdir(home.raw).catch(() => [])).filter(
    (name) => /\.xls[xm]$/i.test(name) && !isLockFile(name),
  );
  return new UserError("WORKBOOK_NOT_FOUND", "no workbook in @source/raw has this name", {
    place: { file: pattern },
    mend: `Put it there, or correct the source config. There ${there.length > 0 ? `are ${there.sort().join(", ")}` : "is none"}.`,
  });
}
