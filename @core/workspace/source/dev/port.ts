import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** Where Atlas is served in development: PORT, or 8700. */
export const port = Number(process.env["PORT"] ?? 8700);

/** Throws where something else listens there, before minutes go into what could not be served. */
export async function requireFreePort(): Promise<void> {
  try {
    await tryPort(port);
  } catch (cause) {
    const mend = `End the other, or take another port, such as PORT=${port + 1}.`;
    const text = `error PORT_TAKEN: cannot listen on 127.0.0.1:${port}: something else listens there\n  mend:  ${mend}`;
    throw new Error(text, { cause });
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/** Listens for a moment, and gives the port. Throws where that cannot be. */
async function tryPort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, "127.0.0.1");
  await once(probe, "listening");
  const { port: found } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return found;
}
