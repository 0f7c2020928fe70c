import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { openOps, resolveAddress, type Ops } from "@packages/db";

/** A folder of its own. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-db-"));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { path: folder, remove };
}

/** A home of its own, gone when the test ends. */
export function temporaryHome(t: TestContext): string {
  const folder = temporaryFolder();
  t.after(folder.remove);
  return folder.path;
}

/** A new operational database in a home of its own. */
export async function temporaryOps(t: TestContext): Promise<Ops> {
  const { ops, close } = await openTemporaryOps();
  t.after(close);
  return ops;
}

/** The same for several tests: `close` ends it and removes its home. */
export async function openTemporaryOps(): Promise<{ ops: Ops; close: () => void }> {
  const home = temporaryFolder();
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home.path));
  const close = () => {
    ops.close();
    home.remove();
  };
  return { ops, close };
}
