import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { startApp, type TestApp } from "./support/app.ts";
import { bothEntities, idsOf } from "./support/entities.ts";

const program = path.resolve(import.meta.dirname, "../../../@python/analytics/.venv/bin/schemathesis");

/**
 * What holds of every answer, whatever was sent: no server error, only statuses, types and bodies that the document names,
 * wrong input refused.
 */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "negative_data_rejection",
  "unsupported_method",
  "allow_header_conformance",
];

/** Runs schemathesis in a folder of its own; gives its exit code, words, and how many cases it tried. */
function schemathesis(
  t: TestContext,
  document: object,
  args: string[],
): Promise<{ code: number | null; said: string }> {
  assert.ok(existsSync(program), "schemathesis is not installed: run ./atlas test, which gets it");
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-schemathesis-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(document));
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["run", "openapi.json", ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", reject).on("close", (code) => resolve({ code, said }));
  });
}

type Parameter = { name: string; in: string; schema: object };
type Operation = { parameters?: Parameter[]; security?: unknown };
type Document = { paths: Record<string, Record<string, Operation>> };

/**
 * The document, with the caller's entity and ids that there are as the only right ones: what is right gets past the door, and
 * what is wrong is wrong in something. The session is sent with everything: asking without one is the matrix' business.
 */
async function documentOf(app: TestApp): Promise<Document> {
  const document = (await (await app.stranger.get("/openapi.json")).json()) as Document;
  const ids = await idsOf(app, "IONS");
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item)) {
      delete operation.security;
      for (const parameter of operation.parameters ?? []) {
        if (parameter.name === "entity") parameter.schema = { enum: ["IONS"] };
        if (parameter.name === "id") parameter.schema = { enum: [ids[path.split("/")[2] ?? ""]] };
      }
    }
  }
  return document;
}

test("no input on any parameter gets an answer that the document does not name", { timeout: 600_000 }, async (t) => {
  const app = await startApp(t, {
    fill: bothEntities,
    environment: { ATLAS_REQUESTS_PER_MINUTE: "1000000" },
  });
  const { cookie } = await app.as({ IONS: "analyst" });
  const { code, said } = await schemathesis(t, await documentOf(app), [
    "--url",
    app.origin,
    "--header",
    `Cookie: ${cookie}`,
    "--header",
    `Origin: ${app.api.services.settings.origin}`,
    "--checks",
    checks.join(","),
    "--phases",
    "examples,coverage,fuzzing",
    "--max-examples",
    process.env["ATLAS_SCHEMATHESIS_EXAMPLES"] ?? "25",
    "--seed",
    "1",
    // Two would fight, now and then, over a cache of Hypothesis.
    "--workers",
    "1",
    "--continue-on-failure",
    "--output-sanitize",
    "false",
    // What they do to the session or the account that asks is tested by themselves.
    "--exclude-path-regex",
    "^/auth/(sign-out|change-password|sessions/revoke)",
  ]);
  assert.equal(code, 0, said);
  assert.ok(app.log.every(({ level }) => level !== "error"));
});
