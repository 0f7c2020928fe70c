import { existsSync } from "node:fs";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Authorize } from "@services/slides";
import { UserError } from "@core/command";
import { answerBi } from "../../src/app.ts";
import { openFolderFiles } from "../../src/folder-files.ts";
import type { Places } from "../environment.ts";
import { siteBase, siteFolder } from "./folders.ts";

/** Serves a built site to this machine alone, without a session. Throws UserError. */
export async function serveSite(
  entity: string,
  places: Places,
  port: number,
): Promise<{ address: string; ended: Promise<void>; close: () => void }> {
  if (!existsSync(siteFolder(places, entity))) {
    throw new UserError("NO_SITE", `no site of ${entity} is built`, {
      place: { file: siteFolder(places, entity) },
      mend: `Build it first: pnpm run evidence:build -- --entity ${entity}`,
    });
  }
  const files = openFolderFiles(places.sites);
  const authorize: Authorize = async (asked) =>
    asked.entity === entity ? { ok: true, account: { id: "local" }, memberships: [] } : { ok: false, status: 404 };
  const app = new Hono();
  app.use(compress());
  app.all("*", ({ req }) => answerBi(req.raw, { files, authorize, report: () => undefined }));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((cause: unknown) => {
    throw new UserError("PORT_TAKEN", `cannot listen on port ${port}`, { mend: "Take another: PORT=3001", cause });
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}${siteBase(entity)}/`;
  const ended = once(server, "close").then(() => undefined);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", close).once("SIGTERM", close);
  return { address, ended, close };
}
