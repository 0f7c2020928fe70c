import { exitCodeOf, UserError } from "@core/command";
import { readEnvironment } from "./environment.ts";
import { openApi } from "./node/open-api.ts";
import { serveApi } from "./node/serve.ts";
import { createLog } from "./platform/log.ts";

/** Milliseconds that answers under way may still take when the process is asked to stop. */
const patience = 10_000;

const help = `Serves the API. Its port is PORT (8787), on HOST (127.0.0.1); @plan/architecture.md lists what else it reads.

  ./atlas api
  PORT=0 ATLAS_HOME=.atlas/demo ./atlas api`;

if (process.argv.slice(2).some((argument) => ["--help", "-h"].includes(argument))) console.log(help);
else await main();

async function main(): Promise<void> {
  const log = createLog((line) => process.stdout.write(`${line}\n`));
  try {
    const environment = readEnvironment();
    const api = await openApi(environment, { log });
    const served = await serveApi(api, environment).catch(async (error: unknown) => {
      await api.close();
      throw error;
    });
    log("info", "listening", { host: environment.HOST, port: served.port, build: environment.ATLAS_BUILD });
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await served.stop(patience);
      await api.close();
      log("info", "stopped");
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void (stopping ??= stop()));
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    console.error(explain(error));
  }
}

/** What is wrong and what to do, where it is known. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, mend } = error as { code?: string; mend?: string };
  if (code === "EADDRINUSE") return `error ${code}: the port is taken\n  mend:  Name another: PORT=8788 ./atlas api`;
  if (!(error instanceof UserError) && mend === undefined) return error.stack ?? error.message;
  return `error ${code}: ${error.message}\n  mend:  ${mend}`;
}
