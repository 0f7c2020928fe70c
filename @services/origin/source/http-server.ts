import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "@core/command";

export type HttpServer = Server;

/** Milliseconds that requests under way have, once the end was asked for. */
const patience = 10_000;

/** Resolves to the port that it listens on. Throws UserError where it cannot. */
export async function listen(server: HttpServer, { host, port }: { host: string; port: number }): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL") throw cause;
    const why = code === "EADDRINUSE" ? "something else listens there" : (cause as Error).message;
    throw new UserError("PORT_TAKEN", `cannot listen on ${host}:${port}: ${why}`, {
      mend: "End the other, or take another port, such as PORT=8701.",
      cause,
    });
  }
  return (server.address() as AddressInfo).port;
}

/** Takes no more requests, answers those under way, and resolves; what takes too long is cut off. */
export async function closeServer(server: HttpServer): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(patience, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
