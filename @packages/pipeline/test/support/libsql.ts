import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { TestContext } from "node:test";
import { startLibsqlServer } from "@packages/db/test-server";
import { targetAt, type Target } from "./data-sets.ts";
import { temporaryHome } from "./home.ts";

const databases = path.resolve(import.meta.dirname, "../../../db/source/main.ts");
const run = promisify(execFile);

/** A LibSQL server with an empty operational database; `stop` and `start` are a loss of the connection and its return. */
export type ServedTarget = Target & { stop: () => Promise<void>; start: () => Promise<void> };

export async function servedTarget(t: Pick<TestContext, "after">): Promise<ServedTarget> {
  const { root } = await temporaryHome(t);
  let server = await startLibsqlServer({ folder: path.join(root, "server") });
  const { address } = server;
  t.after(() => server.stop());
  await run(process.execPath, [databases, "migrate"], {
    env: { ...process.env, ATLAS_HOME: root, DATABASE_URL: address },
  });
  return {
    ...targetAt(t, address),
    stop: () => server.stop(),
    start: async () => {
      server = await startLibsqlServer({ folder: path.join(root, "server"), port: Number(new URL(address).port) });
    },
  };
}
