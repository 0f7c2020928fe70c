/** `pnpm run dashboard`: builds where stale, and serves on PORT, asking the API at API_URL. */
import { createAdaptorServer } from "@hono/node-server";
import { asksForHelp, errorText, exitCodeOf } from "@core/command";
import { readEnvironment } from "./environment.ts";
import { buildWhereStale } from "./node/build.ts";
import { createDashboard } from "./node/create-dashboard.ts";
import { forwardTo } from "./node/forward.ts";

const usage = `Usage: ./atlas dashboard

The dashboard alone, over an API that runs already, until Ctrl-C; \`./atlas serve\` has the rest beside it.

  -h, --help   print this
  --verbose    show stack traces

  PORT      where this listens (8790); PORT=0 finds a port that is free
  API_URL   where the API is (http://localhost:8787)

Examples:
  ./atlas dashboard
  PORT=8800 API_URL=http://localhost:8788 ./atlas dashboard`;

try {
  if (asksForHelp("dashboard")) console.log(usage);
  else await main();
} catch (error) {
  console.error(errorText(error, process.argv.includes("--verbose")));
  process.exitCode = exitCodeOf(error);
}

async function main(): Promise<void> {
  const { port, apiUrl } = readEnvironment();
  if (await buildWhereStale()) console.log("built");
  const api = forwardTo(apiUrl);
  const dashboard = await createDashboard({ api });
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const connection = { address: incoming.socket.remoteAddress ?? null };
      const isForApi = new URL(request.url).pathname.startsWith("/api/");
      return isForApi ? api(withoutPrefix(request), connection) : dashboard.fetch(request, connection);
    },
  });
  server.listen(port, "localhost", () => {
    const address = server.address();
    const listening = typeof address === "object" && address ? address.port : port;
    console.log(`dashboard at http://localhost:${listening}, API at ${apiUrl.origin}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
}

/** Downloads go to the API by the address that they have on the one origin. */
function withoutPrefix(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice("/api".length);
  return new Request(url, request);
}
