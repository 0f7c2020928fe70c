import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "@core/command";
import { createAdaptorServer } from "@hono/node-server";
import { openFolderStore } from "@packages/decks/folder";
import { clientAddress, createLog, errorFields, openApi } from "@services/api/node";
import { openBiSites, type BiSites } from "./bi.ts";
import { openDashboard } from "./dashboard.ts";
import type { Settings } from "./environment.ts";
import { createOrigin, type Origin } from "./origin.ts";

/** What serves, and how to end it: requests under way are answered first. */
export type Serving = { origin: string; sites: BiSites; hasDashboard: boolean; close: () => Promise<void> };

/** Milliseconds that requests under way have, once the end was asked for. */
const patience = 10_000;

/** Listens, then opens everything: only the port that was found says what the origin is called. Throws UserError. */
export async function serve(settings: Settings, write: (line: string) => void): Promise<Serving> {
  let app: Origin | undefined;
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const address = clientAddress(request.headers, incoming.socket.remoteAddress, settings.proxies);
      return app?.fetch(request, { address }) ?? new Response(null, { status: 503 });
    },
  }) as Server;
  await listen(server, settings);
  try {
    const { port } = server.address() as AddressInfo;
    const origin = new URL(settings.origin ?? `http://localhost:${port}`).origin;
    const log = createLog(write);
    const api = await openApi(settings.api(origin), { log });
    const sites = openBiSites(settings.sites);
    const dashboard = await openDashboard();
    app = createOrigin({
      api: api.fetch,
      authorize: api.authorize,
      decks: openFolderStore(settings.decks),
      sites,
      dashboard,
      script: readFileSync(path.join(import.meta.dirname, "pages/session.js"), "utf8"),
      isSecure: origin.startsWith("https:"),
      report: (error) => log("error", "failed", errorFields(error)),
    });
    const close = async () => {
      await closeServer(server);
      await api.close();
    };
    return { origin, sites, hasDashboard: dashboard !== null, close };
  } catch (error) {
    await closeServer(server);
    throw error;
  }
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL") throw cause;
    const why = code === "EADDRINUSE" ? "something else listens there" : (cause as Error).message;
    throw new UserError("PORT_TAKEN", `cannot listen on ${host}:${port}: ${why}`, {
      mend: "End the other, or take another port: PORT=8701 pnpm run serve",
      cause,
    });
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(patience, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
