import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { openOps, resolveAddress, type Ops } from "@packages/db";

/** A home of its own, gone when the test ends. */
export function temporaryHome(t: TestContext): string {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-db-"));
  t.after(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return home;
}

/** A new operational database in a home of its own. */
export async function temporaryOps(t: TestContext): Promise<Ops> {
  const { ops, close } = await openTemporaryOps();
  t.after(close);
  return ops;
}

/** The same for several tests: `close` ends it and removes its home. */
export async function openTemporaryOps(): Promise<{ ops: Ops; close: () => void }> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-db-"));
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  const close = () => {
    ops.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { ops, close };
}
