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
  const ops = await openOps(resolveAddress("file:atlas-ops.db", temporaryHome(t)));
  t.after(() => {
    ops.close();
  });
  return ops;
}
