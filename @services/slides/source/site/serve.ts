import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { isDeckPath } from "@packages/decks";
import { contentType } from "../../src/content-type.ts";
import { policies } from "../../src/headers.ts";

/** A site that is being served to this machine alone: `url` ends with its base. */
export type Served = { url: string; close: () => Promise<void> };

/** Serves a built site at its base, as members get it: by the same policy and content types. */
export async function serveSite(folder: string, base: string): Promise<Served> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "", "http://localhost");
      const name = pathname === base ? "index.html" : pathname.slice(base.length);
      const isInside = pathname.startsWith(base) && isDeckPath(name);
      const bytes = isInside ? await readFile(path.join(folder, name)).catch(() => null) : null;
      const headers = { "Content-Type": contentType(name), "Content-Security-Policy": policies.deck };
      response.writeHead(bytes === null ? 404 : 200, headers).end(bytes ?? "");
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
