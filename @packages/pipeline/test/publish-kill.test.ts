import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ops } from "@packages/db";
import fc from "fast-check";
import { publish, rollback } from "../source/publish/index.ts";
import { startCli } from "./support/cli.ts";
import { makeOffices, publishContext, temporaryTarget, type Offices, type Target } from "./support/data-sets.ts";
import { contentOf, readersView } from "./support/readers-view.ts";

/** How often a publish is killed: ATLAS_SOAK_ROUNDS=100, or pnpm run soak:publish, for a storm. */
const rounds = Number(process.env["ATLAS_SOAK_ROUNDS"] ?? 10);

const names = ["january", "february", "corrected"] as const;
type Name = (typeof names)[number];

let offices: Offices;
/** What each data set is, published into a database of its own: whatever came before, readers must see this. */
const contents = new Map<string, Name>();
/** Milliseconds that a publish takes as a process of its own. */
let duration = 0;

const home = (name: Name) => offices.homes[name] ?? assert.fail(name);
const start = (name: Name, target: Target) => startCli(home(name), ["publish", "--entity", "IONS"], target.settings);

before(async () => {
  offices = await makeOffices([...names]);
  for (const name of names) {
    const target = await temporaryTarget({ after: (remove) => offices.removals.push(remove as () => unknown) });
    const began = performance.now();
    const { code, stderr } = await start(name, target).ended;
    assert.equal(code, 0, stderr);
    duration = performance.now() - began;
    contents.set(contentOf(await readersView(await target.open())), name);
  }
  assert.equal(contents.size, names.length);
});

after(async () => {
  for (const remove of offices.removals) await remove();
});

/** The data set that readers see; fails where it is none, or a mixture. Null where nothing is published. */
async function seen(ops: Ops): Promise<Name | null> {
  const view = await readersView(ops);
  if (view === null) return null;
  return contents.get(contentOf(view)) ?? assert.fail("readers see what was never published whole");
}

type Release = { number: number; state: string };

async function releases(ops: Ops): Promise<Release[]> {
  const { rows } = await ops.client.execute("select number, state from publication_release order by number");
  return rows.map(({ number, state }) => ({ number: Number(number), state: state as string }));
}

/** Exactly one release is current where any was ever finished, and it is the one that the pointer names. */
async function pointer(ops: Ops): Promise<number> {
  const { rows } = await ops.client.execute("select number from publication_current");
  const current = (await releases(ops)).filter(({ state }) => state === "current");
  assert.deepEqual(
    current.map(({ number }) => number),
    rows.map(({ number }) => Number(number)),
  );
  return current[0]?.number ?? 0;
}

/** Kills a publish at a moment by chance: anywhere in its run, or while it writes. */
async function kill(ops: Ops, name: Name, target: Target, chance: number, whileWriting: boolean): Promise<void> {
  const { child, ended } = start(name, target);
  if (whileWriting) {
    const isRunning = async () => (await releases(ops)).some(({ state }) => state === "running");
    while (child.exitCode === null && !(await isRunning())) await sleep(1);
    await sleep(chance * 0.4 * duration);
  } else {
    await sleep(chance * duration);
  }
  child.kill("SIGKILL");
  await ended;
}

test("a publish killed at any moment leaves one whole release current, and the next one finishes", async (t) => {
  const target = await temporaryTarget(t);
  const ops = await target.open();
  let interrupted = 0;
  for (let round = 0; round < rounds; round++) {
    const before = await seen(ops);
    const next = names.find((name) => name !== before && (round + names.indexOf(name)) % 2 === 0) ?? "january";
    await kill(ops, next, target, Math.random(), round % 3 !== 0);
    await pointer(ops);
    const after = await seen(ops);
    assert.ok(
      after === before || after === next,
      `${String(after)} after ${String(before)}, while ${next} was published`,
    );
    if ((await releases(ops)).some(({ state }) => state === "running")) interrupted++;
  }
  t.diagnostic(`${interrupted} of ${rounds} kills were in the midst of writing`);
  for (const name of names) {
    const { code, stderr } = await start(name, target).ended;
    assert.equal(code, 0, stderr);
    assert.equal(await seen(ops), name);
  }
  const current = await pointer(ops);
  assert.ok((await releases(ops)).every(({ state }) => state !== "running"));
  for (const [column, table] of [
    ["from_release", "commerce_order_item"],
    ["to_release", "commerce_order_item"],
    ["from_release", "report_school"],
  ]) {
    const { rows } = await ops.client.execute(`select count(*) as n from ${table} where ${column} > ${current}`);
    assert.equal(rows[0]?.["n"], 0, "what dead runs left is cleared away");
  }
});

test("readers see one whole data set at any moment of a publish, and no error", async (t) => {
  const target = await temporaryTarget(t);
  await publish(publishContext(home("january"), target));
  const ops = await target.open();
  const reads: (Name | null)[] = [];
  for (const name of ["february", "corrected", "january"] as const) {
    const { child, ended } = start(name, target);
    while (child.exitCode === null) {
      reads.push(await seen(ops));
      await sleep(1);
    }
    assert.equal((await ended).code, 0);
  }
  reads.push(await seen(ops));
  const turns = reads.filter((name, index) => name !== reads[index - 1]);
  assert.deepEqual(turns, ["january", "february", "corrected", "january"]);
  assert.ok(reads.length > 10, `${reads.length} reads`);
});

/** What a person may do, or what may happen to them. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("publish" as const), name: fc.constantFrom(...names) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("kill" as const),
      name: fc.constantFrom(...names),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("roll back" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("prune" as const), keep: fc.integer({ min: 1, max: 3 }) }) },
);

test("whatever is done, and whenever it is killed, readers see the data set that was published", async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const target = await temporaryTarget(t);
      const ops = await target.open();
      /** Releases that can be read, the current one last. */
      let readable: Name[] = [];
      for (const each of steps) {
        const current = readable.at(-1);
        if (each.do === "publish") {
          await publish(publishContext(home(each.name), target));
          if (each.name !== current) readable.push(each.name);
        } else if (each.do === "kill") {
          const before = await pointer(ops);
          await kill(ops, each.name, target, each.chance, true);
          if ((await pointer(ops)) !== before) readable.push(each.name);
        } else if (each.do === "roll back") {
          const result = rollback(publishContext(home("january"), target));
          if (readable.length < 2) await assert.rejects(result, /nothing is published|has none before it/);
          else await result;
          if (readable.length >= 2) readable.pop();
        } else if (current !== undefined) {
          await publish(publishContext(home(current), target), { keep: each.keep });
          readable = readable.slice(-each.keep);
        }
        assert.equal(await seen(ops), readable.at(-1) ?? null);
      }
    }),
    { numRuns: Math.ceil(rounds / 3), endOnFailure: true },
  );
});
