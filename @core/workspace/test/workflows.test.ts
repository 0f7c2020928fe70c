import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after, beforeEach } from "node:test";
import { root } from "../source/paths.ts";
import { checkWorkflows } from "../source/workflows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "atlas-workflows-"));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => cpSync(path.join(root, ".github"), path.join(folder, ".github"), { recursive: true }));

function change(file: string, from: string | RegExp, to: string): void {
  const target = path.join(folder, ".github/workflows", file);
  const text = readFileSync(target, "utf8");
  assert.notEqual(text.replace(from, to), text, "nothing to change");
  writeFileSync(target, text.replace(from, to));
}

test("the workflows there are have no faults", async () => {
  assert.deepEqual(await checkWorkflows(folder), []);
});

test("a workflow that GitHub would refuse is told with its line", async () => {
  change("ci.yml", "runs-on: ubuntu-24.04", "runs-on: nowhere");
  assert.match((await checkWorkflows(folder)).join(), /ci\.yml:\d+:\d+ label "nowhere" is unknown/);
});

test("an action by a name that can be moved is refused", async () => {
  change("deploy-slides.yml", /actions\/checkout@\S+ # \S+/, "actions/checkout@v5");
  assert.match((await checkWorkflows(folder)).join(), /deploy-slides\.yml: actions\/checkout@v5 is not pinned/);
});

test("a Worker's secret is no business of a workflow", async () => {
  change("deploy-dashboard-api.yml", "secrets.CLOUDFLARE_API_TOKEN", "secrets.AUTH_SECRET");
  assert.match((await checkWorkflows(folder)).join(), /AUTH_SECRET belongs to a Worker/);
});

test("an input never becomes part of a shell command", async () => {
  change("deploy-slides.yml", '"$TARGET"', "${{ github.event.inputs.environment }} ${{ github.event.issue.title }}");
  assert.match((await checkWorkflows(folder)).join(), /potentially untrusted/);
});
