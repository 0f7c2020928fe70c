import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { openHome, type Home } from "../../source/home/home.ts";

/** A home of its own for one test, removed after it. */
export async function temporaryHome(test: Pick<TestContext, "after">): Promise<Home> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "atlas-test-")));
  test.after(async () => rm(root, { recursive: true, force: true }));
  return openHome({ ATLAS_HOME: root });
}
