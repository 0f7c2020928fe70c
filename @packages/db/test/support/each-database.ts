import { after, before, describe } from "node:test";
import { openOps, type Ops } from "@packages/db";
import { startLibsqlServer, type LibsqlServer } from "@packages/db/test-server";
import { runDb } from "./command.ts";
import { openTemporaryOps, temporaryFolder } from "./database.ts";

/**
 * The same tests on a file and on a LibSQL server over HTTP. `ops` gives the database, which is new with each describe.
 */
export function onEachDatabase(name: string, define: (ops: () => Ops) => void): void {
  describe(`${name}, on a file`, () => {
    let opened: { ops: Ops; close: () => void };
    before(async () => {
      opened = await openTemporaryOps();
    });
    after(() => {
      opened.close();
    });
    define(() => opened.ops);
  });
  describe(`${name}, on a server`, () => {
    let server: LibsqlServer;
    let ops: Ops;
    before(async () => {
      server = await startLibsqlServer();
      await migrateServer(server.address);
      ops = await openOps(server.address);
    });
    after(async () => {
      ops.close();
      await server.stop();
    });
    define(() => ops);
  });
}

/** As a maintainer does it. Throws where the command fails. */
export async function migrateServer(address: string): Promise<void> {
  const folder = temporaryFolder();
  try {
    const environment = { ATLAS_HOME: folder.path, DATABASE_URL: address };
    const { code, stderr } = await runDb(["migrate", "--database", "ops"], environment);
    if (code !== 0) throw new Error(stderr);
  } finally {
    folder.remove();
  }
}
