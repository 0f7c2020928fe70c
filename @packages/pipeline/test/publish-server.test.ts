import assert from "node:assert/strict";
import { after, before, test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ops } from "@packages/db";
import { publish, rollback } from "../source/publish/index.ts";
import { startCli } from "./support/cli.ts";
import { makeOffices, publishContext, type Offices } from "./support/data-sets.ts";
import { servedTarget, type ServedTarget } from "./support/libsql.ts";
import { readersView } from "./support/readers-view.ts";

let offices: Offices;
const home = (name: string) => offices.homes[name] ?? assert.fail(name);
const args = ["publish", "--entity", "IONS"];

before(async () => {
  offices = await makeOffices(["january", "february"]);
});

after(async () => {
  for (const remove of offices.removals) await remove();
});

/** Resolves to the number of a release once it is being written. */
async function untilRunning(ops: Ops): Promise<number> {
  for (;;) {
    const { rows } = await ops.client.execute("select number from publication_release where state = 'running'");
    if (rows[0]) return Number(rows[0]["number"]);
    await sleep(2);
  }
}

/** Starts a publish as a process of its own, and stops it for a while in the midst of its writing. */
async function stalledPublish(t: TestContext, target: ServedTarget, ops: Ops, name: string) {
  const { child, ended } = startCli(home(name), args, target.settings);
  t.after(() => child.kill("SIGKILL"));
  const number = await untilRunning(ops);
  child.kill("SIGSTOP");
  return { child, ended, number };
}

test("a LibSQL server is published to, idempotently, and rolled back", async (t) => {
  const target = await servedTarget(t);
  const ops = await target.open();
  const [january, february] = ["january", "february"].map((name) => publishContext(home(name), target));
  assert.ok(january && february);
  assert.equal((await publish(january)).release, 1);
  const before = await readersView(ops);
  assert.equal((await publish(january)).published, false);
  assert.equal((await publish(february, { years: [2026], months: [2] })).release, 2);
  assert.notDeepEqual(await readersView(ops), before);
  await rollback(february);
  assert.deepEqual(await readersView(ops), before);
  assert.equal((await publish(february, { keep: 1 })).release, 3);
});

test("a connection that is lost leaves readers what they saw, and the next run finishes", async (t) => {
  const target = await servedTarget(t);
  const ops = await target.open();
  await publish(publishContext(home("january"), target));
  const before = await readersView(ops);
  const { child, ended } = await stalledPublish(t, target, ops, "february");
  await target.stop();
  child.kill("SIGCONT");
  const { code, stderr } = await ended;
  assert.equal(code, 1);
  assert.match(stderr, /error DATABASE_UNREACHABLE: [^]*mend:/);
  await target.start();
  assert.deepEqual(await readersView(ops), before);
  const done = await publish(publishContext(home("february"), target));
  assert.deepEqual([done.release, done.base], [3, 1]);
  const { rows } = await ops.client.execute("select state from publication_release order by number");
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["superseded", "undone", "current"],
  );
});

test("a second publisher is refused while the first is alive, and the first once it is believed dead", async (t) => {
  const target = await servedTarget(t);
  const ops = await target.open();
  for (const name of ["january", "february"]) await publish(publishContext(home(name), target));
  const { child, ended, number } = await stalledPublish(t, target, ops, "january");
  const other = publishContext(home("january"), target);
  await assert.rejects(publish(other), { code: "PUBLISH_BUSY" });
  await assert.rejects(rollback(other), { code: "PUBLISH_BUSY" });
  // As if it were on another host that has given no sign of life for long.
  await ops.client.execute({
    sql: `update publication_release set holder = json_set(holder, '$.host', 'elsewhere'), heartbeat_at = '2026-01-01T00:00:00.000Z'
      where number = ?`,
    args: [number],
  });
  assert.equal((await publish(other)).release, number + 1);
  const after = await readersView(ops);
  child.kill("SIGCONT");
  const { code, stderr } = await ended;
  assert.equal(code, 1);
  assert.match(stderr, /error PUBLISH_TAKEN_OVER/);
  assert.deepEqual(await readersView(ops), after);
});
