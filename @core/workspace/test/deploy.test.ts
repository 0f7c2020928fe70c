import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { afterEach, beforeEach } from "node:test";
import { run } from "../source/run.ts";

const before = "11111111-aaaa-4aaa-8aaa-111111111111";

let folder: string;
const servers: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "atlas-deploy-test-"));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true });
});

/** Cloudflare is out of reach: a stand-in for its client notes what it is asked for. Origins are real servers. */
function standIn(status: string): void {
  const script = `#!/bin/sh\necho "$*" >> '${folder}/calls'\ncase "$*" in *status*) ${status} ;; esac\n`;
  writeFileSync(path.join(folder, "pnpm"), script);
  chmodSync(path.join(folder, "pnpm"), 0o755);
}

const deployed = `printf '{"versions":[{"version_id":"${before}","percentage":100}]}'`;
const never = `echo 'A request failed. This Worker does not exist on your account. [code: 10007]' >&2; exit 1`;

async function originThatSays(answers: Record<string, number>, build: string): Promise<string> {
  const server = createServer((request, response) => {
    const accept = request.headers.accept ?? "";
    response.statusCode = answers[`${request.url} ${accept}`] ?? answers[request.url ?? ""] ?? 500;
    response.end(request.url === "/api/openapi.json" ? '{"openapi":"3.1.0"}' : `<form>build ${build}`);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const healthyPages = {
  "/healthz": 200,
  "/sign-in text/html": 200,
  "/ text/html": 303,
  "/records/people text/html": 303,
};
const healthy = {
  "/api/healthz": 200,
  "/api/readyz": 200,
  "/api/openapi.json": 200,
  "/api/auth/session": 401,
  "/api/dashboard/overview": 401,
};

function deploy(...args: string[]) {
  return run("node", ["@core/workspace/source/deploy.ts", ...args, "--tries", "1"], {
    environment: { PATH: `${folder}:${process.env["PATH"] ?? ""}` },
  });
}

function calls(): string[] {
  const file = path.join(folder, "calls");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}

test("a deployment that answers as it should stands", async () => {
  standIn(deployed);
  const origin = await originThatSays(healthy, "abc");
  const ended = await deploy("--env", "dev", "--build", "abc", "--origin", origin, "api");
  assert.equal(ended.code, 0, ended.stderr);
  assert.equal(calls().length, 2);
  assert.match(calls()[1] ?? "", /wrangler deploy --var ATLAS_BUILD:abc .*--env dev/);
});

const faults: [string, Record<string, number>, string][] = [
  ["a database that is not there", { ...healthy, "/api/readyz": 503 }, "abc"],
  ["a route that lets strangers in", { ...healthy, "/api/dashboard/overview": 200 }, "abc"],
  ["another build that still answers", healthy, "older"],
];
for (const [name, answers, answering] of faults) {
  test(`${name} brings the version before back`, async () => {
    standIn(deployed);
    const origin = await originThatSays(answers, answering);
    const ended = await deploy("--env", "prod", "--build", "abc", "--origin", origin, "api", "slides");
    assert.equal(ended.code, 1);
    assert.match(ended.stderr, /smoke test failed\n {2}\/api\//);
    assert.match(calls().at(-1) ?? "", new RegExp(`wrangler rollback ${before} --yes .*--env prod`));
    assert.ok(!calls().some((call) => call.includes("slides")), "the next Worker is left alone");
  });
}

test("a dashboard that shows its pages to strangers goes back alone", async () => {
  standIn(deployed);
  const answers = { ...healthy, ...healthyPages };
  const origin = await originThatSays(answers, "abc");
  const ended = await deploy("--env", "dev", "--build", "abc", "--origin", origin, "api", "dashboard");
  assert.equal(ended.code, 0, ended.stderr);
  const open = await originThatSays({ ...answers, "/ text/html": 200 }, "abc");
  const failed = await deploy("--env", "dev", "--build", "abc", "--origin", open, "api", "dashboard");
  assert.equal(failed.code, 1);
  assert.match(
    failed.stderr,
    /dashboard: the smoke test failed\n {2}\/: 200 where 303 is expected\ndashboard: version/,
  );
  assert.equal(calls().filter((call) => call.includes("rollback")).length, 1);
});

test("the first deployment has none before to bring back, and says so", async () => {
  standIn(never);
  const origin = await originThatSays({}, "abc");
  const ended = await deploy("--env", "dev", "--origin", origin, "api");
  assert.equal(ended.code, 1);
  assert.match(ended.stderr, /there is no version before to bring back/);
  assert.ok(!calls().some((call) => call.includes("rollback")));
});

test("what is not understood is wrong usage, and sends nothing", async () => {
  standIn(deployed);
  for (const args of [["api"], ["--env", "moon", "api"], ["--env", "dev"], ["--env", "dev", "nothing"]]) {
    const ended = await deploy(...args);
    assert.equal(ended.code, 2, args.join(" "));
    assert.match(ended.stderr, /Usage: \.\/atlas deploy/);
  }
  assert.deepEqual(calls(), []);
});
