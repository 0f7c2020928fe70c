import { createServer } from "node:net";

/** Where Atlas is served in development: PORT, or 8700. */
export const port = Number(process.env["PORT"] ?? 8700);

/** Throws where something else listens there, before minutes go into what could not be served. */
export async function requireFreePort(): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", () => {
      const mend = `End the other, or take another port, such as PORT=${port + 1}.`;
      reject(
        new Error(
          `error PORT_TAKEN: cannot listen on 127.0.0.1:${port}: something else listens there\n  mend:  ${mend}`,
        ),
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
