import { createAdaptorServer } from "@hono/node-server";
import { openFolderStore } from "@packages/decks/folder";
import { clientAddress, createLog, errorFields, openApi } from "@services/api/node";
import { createSlidesApp } from "@services/slides";
import { openBiSites, type BiSites } from "./bi.ts";
import { openDashboard } from "./dashboard.ts";
import type { Settings } from "./environment.ts";
import { closeServer, listen, type HttpServer } from "./http-server.ts";
import { createOrigin, type Origin } from "./origin.ts";

/** What serves, and how to end it: requests under way are answered first. */
export type Serving = { origin: string; sites: BiSites; close: () => Promise<void> };

/** Listens, then opens everything: only the port that was found says what the origin is called. Throws UserError. */
export async function serve(settings: Settings, write: (line: string) => void): Promise<Serving> {
  let app: Origin | undefined;
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const address = clientAddress(request.headers, incoming.socket.remoteAddress, settings.proxies);
      return app?.fetch(request, { address }) ?? new Response(null, { status: 503 });
    },
  }) as HttpServer;
  const port = await listen(server, settings);
  try {
    const origin = new URL(settings.origin ?? `http://localhost:${port}`).origin;
    const log = createLog(write);
    const report = (error: unknown) => {
      log("error", "failed", errorFields(error));
    };
    const api = await openApi(settings.api(origin), { log });
    const { authorize } = api;
    const store = openFolderStore(settings.decks);
    const slides = createSlidesApp({ store, authorize, report });
    const sites = openBiSites(settings.sites, authorize, report);
    const dashboard = await openDashboard(api.fetch);
    app = createOrigin({
      api: api.fetch,
      slides: (request) => slides.fetch(request),
      bi: sites.answer,
      dashboard,
      isSecure: origin.startsWith("https:"),
      report,
    });
    const close = async () => {
      await closeServer(server);
      await api.close();
    };
    return { origin, sites, close };
  } catch (error) {
    await closeServer(server);
    throw error;
  }
}
