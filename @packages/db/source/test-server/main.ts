/**
 * LibSQL's server as a program of its own, for development: `node main.ts FOLDER` says its address on a line, and ends when
 * it is asked to.
 */
import { startLibsqlServer } from "./start.ts";

const [folder] = process.argv.slice(2);
const server = await startLibsqlServer(folder === undefined ? {} : { folder });
process.stdout.write(`${server.address}\n`);
const keepAlive = setInterval(() => undefined, 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    clearInterval(keepAlive);
    void server.stop();
  });
}
