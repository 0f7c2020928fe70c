import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Environment } from "../environment.ts";
import { clientAddress } from "./client-address.ts";
import type { Api } from "./open-api.ts";

export type Served = {
  port: number;
  /** Takes no more connections, answers what it has begun, and resolves; what takes longer than that is cut off. */
  stop: (milliseconds: number) => Promise<void>;
};

/** Serves an open API, and at /metrics what it counted to programs of this machine. Rejects where it cannot listen. */
export async function serveApi(api: Api, { PORT, HOST, ATLAS_PROXIES }: Environment): Promise<Served> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const { remoteAddress } = incoming.socket;
      if (isForCollector(request, remoteAddress)) return metricsOf(api);
      return api.fetch(request, { address: clientAddress(request.headers, remoteAddress, ATLAS_PROXIES) });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async (milliseconds) => {
      const closed = new Promise((resolve) => server.close(resolve));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      const cut = setTimeout(() => {
        if ("closeAllConnections" in server) server.closeAllConnections();
      }, milliseconds);
      await closed;
      clearTimeout(cut);
    },
  };
}

const ofThisMachine = /^(127\.|::1$|::ffff:127\.)/;

/** Whether a request is for /metrics, from this machine, and not passed on for somebody else. */
function isForCollector(request: Request, address = ""): boolean {
  const isForwarded = ["forwarded", "x-forwarded-for", "via"].some((name) => request.headers.has(name));
  return new URL(request.url).pathname === "/metrics" && ofThisMachine.test(address) && !isForwarded;
}

function metricsOf(api: Api): Response {
  return new Response(api.metrics(), { headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
}
