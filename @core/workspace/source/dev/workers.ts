import path from "node:path";
import { node } from "../pipeline.ts";
import { root } from "../paths.ts";
import { step } from "../step.ts";
import type { Children } from "./children.ts";
import { entities } from "./entities.ts";
import { freePort, port } from "./port.ts";

const bucket = "atlas-decks";
const secret = "a secret of this machine's own, for development alone";

const stateOf = (home: string) => path.join(home, "wrangler");

/** What has `slides` publish into the bucket that the Workers here see. */
export function bucketOptions(home: string): string[] {
  return ["--bucket", bucket, "--local", "--persist-to", stateOf(home)];
}

/** Starts two LibSQL servers over folders of the home, and names them to every program from now on. */
export async function startDatabases(home: string, children: Children): Promise<void> {
  await step("LibSQL servers", async () => {
    for (const [name, variable] of [
      ["ops", "DATABASE_URL"],
      ["auth", "AUTH_DATABASE_URL"],
    ] as const) {
      const program = ["@packages/db/source/test-server/main.ts", path.join(home, `libsql-${name}`)];
      const found = await children.startAndWait(`LibSQL server (${name})`, "node", program, /http:\S+/);
      process.env[variable] = found[0];
    }
    await node(home, "@packages/db/source/main.ts", ["migrate"]);
  });
}

/** Starts the Workers of API, decks and BI sites, each by `wrangler dev`, and the front before them. */
export async function startWorkers(home: string, children: Children): Promise<void> {
  const origin = `http://localhost:${port}`;
  const database = ["DATABASE_URL", "AUTH_DATABASE_URL"].map((name) => `${name}:${process.env[name] ?? ""}`);
  const [api, slides, evidence] = await step("Workers", async () => [
    await startWorker(home, children, "api", [`ATLAS_ORIGIN:${origin}`, `AUTH_SECRET:${secret}`, ...database]),
    await startWorker(home, children, "slides", []),
    await startWorker(home, children, "evidence", [], ["--assets", path.join(home, "sites")]),
  ]);
  const environment = {
    ATLAS_API_URL: api,
    ATLAS_SLIDES_URL: slides,
    ATLAS_EVIDENCE_URL: evidence,
    PORT: String(port),
  };
  const front = ["@services/origin/source/front-main.ts"];
  await children.startAndWait("front", "node", front, /listening/, { environment });
  console.log(`\nAtlas serves under workerd at ${origin}\n`);
  for (const [name, path] of [
    ["dashboard", "/"],
    ["reports", "/reports/"],
    ["API", "/api/"],
    ...entities.map((entity) => ["BI", `/bi/${entity}/`]),
  ]) {
    console.log(`  ${name?.padEnd(9)}  ${origin}${path}`);
  }
  console.log("\nCtrl-C ends it.");
}

/** Resolves to the address that the Worker answers at. */
async function startWorker(
  home: string,
  children: Children,
  name: string,
  variables: string[],
  options: string[] = [],
): Promise<string> {
  const cwd = path.join(root, "@services", name);
  const args = ["dev", "--port", String(await freePort()), "--inspector-port", String(await freePort())];
  const more = ["--persist-to", stateOf(home), "--show-interactive-dev-session=false", "--log-level", "log"];
  const given = variables.flatMap((variable) => ["--var", variable]);
  const environment = {
    CI: "true",
    // Otherwise it asks a server of Cloudflare's where we are.
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_REGISTRY_PATH: path.join(stateOf(home), "registry"),
    WRANGLER_SEND_METRICS: "false",
  };
  const program = path.join(cwd, "node_modules/.bin/wrangler");
  const ready = /Ready on (http:\/\/\S+)/;
  const found = await children.startAndWait(name, program, [...args, ...more, ...given, ...options], ready, {
    cwd,
    environment,
  });
  return found[1] ?? "";
}
