import { asksForHelp, errorText, exitCodeOf, UserError } from "@core/command";
import { readEnvironment } from "./environment.ts";
import { openApi } from "./node/open-api.ts";
import { serveApi } from "./node/serve.ts";
import { createLog } from "./platform/log.ts";

/** Milliseconds that answers under way may still take when the process is asked to stop. */
const patience = 10_000;

const usage = `Usage: ./atlas api

The API alone, until Ctrl-C; \`./atlas serve\` has the rest beside it.

  -h, --help   print this
  --verbose    show stack traces

  PORT, HOST          where this listens (8787, 127.0.0.1); PORT=0 finds a port that is free
  ATLAS_HOME          what it serves: databases, decks, the secret of sessions
  ATLAS_ORIGIN        where people reach it (http://localhost:8700)
  DATABASE_URL        the published data (file:atlas-ops.db); a server's token is TURSO_AUTH_TOKEN
  AUTH_DATABASE_URL   accounts, sessions and the audit trail (file:atlas-auth.db); AUTH_DATABASE_TOKEN

Examples:
  ./atlas api
  PORT=0 ATLAS_HOME=.atlas/demo ./atlas api`;

await main();

async function main(): Promise<void> {
  const log = createLog((line) => process.stdout.write(`${line}\n`));
  try {
    if (asksForHelp("api")) {
      console.log(usage);
      return;
    }
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
    console.error(errorText(explained(error), process.argv.includes("--verbose")));
  }
}

/** The system's complaint about the port as one that says what to do. */
function explained(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code !== "EADDRINUSE") return error;
  return new UserError(code, "the port is taken", { mend: "Name another: PORT=8788 ./atlas api", cause: error });
}
