import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { entities } from "@config/atlas";
import { createAdaptorServer } from "@hono/node-server";
import { openOps, resolveAddress } from "@packages/db";
import type { Role } from "@packages/db/auth";
import { decksFolder, openFolderStore } from "@packages/decks/folder";
import { publishBenchData } from "@packages/db/bench-data";
import { seed } from "@packages/db/seed";
import { openApi, readEnvironment } from "@services/api/node";
import { createSlidesApp } from "@services/slides";
import { buildWhereStale, createDashboard, type Connection } from "@services/dashboard/node";
import { addUser } from "./users.ts";

type Instead = (request: Request, real: () => Promise<Response>) => Promise<Response> | null;

export type Stack = {
  origin: string;
  home: string;
  /** Makes an account with these memberships; gives its e-mail. */
  addUser: (memberships: Record<string, Role>) => Promise<string>;
  /** Makes the API answer as it is told, or as it does by itself: what `real` gives, or where there is nothing instead. */
  breakApi: (instead: Instead | null) => void;
  close: () => Promise<void>;
};

/**
 * The dashboard before the real API, over databases of its own. Without `home`, both entities have made-up data of a few
 * thousand rows published; with it, what is published there.
 */
export async function startStack(given?: { home: string }): Promise<Stack> {
  await buildWhereStale();
  const home = given?.home ?? mkdtempSync(path.join(tmpdir(), "atlas-dashboard-"));
  if (!given) await publish(home);
  const server = createAdaptorServer({ fetch: (request) => respond(request) });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const environment = readEnvironment({ ATLAS_HOME: home, ATLAS_ORIGIN: origin });
  const api = await openApi(environment, { log: () => undefined });
  let instead: Instead | null = null;
  const askApi = (request: Request, connection: Connection) => {
    const real = () => api.fetch(request, connection);
    return instead?.(request, real) ?? real();
  };
  const dashboard = await createDashboard({ api: askApi });
  const store = openFolderStore(decksFolder(home));
  const slides = createSlidesApp({ store, authorize: api.authorize, report: () => undefined });
  return {
    origin,
    home,
    addUser: (memberships) => addUser({ ATLAS_HOME: home }, memberships),
    breakApi: (next) => {
      instead = next;
    },
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
      if (!given) rmSync(home, { recursive: true, force: true });
    },
  };

  async function respond(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const connection = { address: "127.0.0.1" };
    if (url.pathname.startsWith("/reports/")) return slides.fetch(request);
    if (!url.pathname.startsWith("/api/")) return dashboard.fetch(request, connection);
    url.pathname = url.pathname.slice("/api".length);
    return askApi(new Request(url, request), connection);
  }
}

async function publish(home: string): Promise<void> {
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  for (const entity of entities) {
    await seed(ops, entity);
    await publishBenchData(ops, entity.code, { people: 600, transactions: 2000 });
  }
  ops.close();
}
