import assert from "node:assert/strict";
import { test } from "node:test";
import { and, eq, gt, isNull } from "drizzle-orm";
import fc from "fast-check";
import type { Ops } from "@packages/db";
import { db_person, publication_release } from "@packages/db/ops";
import { defineQuery, openRelease, type Reader } from "@packages/db/reader";
import { onEachDatabase } from "./support/each-database.ts";
import { person, pointAt, putRelease } from "./support/publish.ts";
import { writeRows } from "./support/write.ts";

/** Content by id: what readers at a release must see, said with no releases in it. */
type Snapshot = Map<string, string>;

type Step =
  | { kind: "publish"; changes: { id: string; content: string | null }[] }
  | { kind: "die"; changes: { id: string; content: string | null }[] }
  | { kind: "rollback" };

const changes = fc.array(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d"), content: fc.option(fc.constantFrom("one", "two", "three")) }),
  { maxLength: 4 },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("publish" as const), changes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("die" as const), changes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rollback" as const) }) },
);

const query = defineQuery()(({ visible, select }) => {
  const row = visible.db_person();
  return select({ id: row.id, content: row.full_name }).from(row).orderBy(row.id);
});

async function seenBy(reader: Reader): Promise<[string, string][]> {
  const [rows] = await reader.run([query({})]);
  return rows.map(({ id, content }) => [id, content]);
}

/** An entity's releases as publish keeps them, and beside them what each must show. */
class Entity {
  readonly shown = new Map<number, Snapshot>();
  current = 0;
  private last = 0;
  private readonly ops: Ops;
  private readonly code: string;

  constructor(ops: Ops, code: string) {
    this.ops = ops;
    this.code = code;
  }

  async take({ kind, ...rest }: Step): Promise<void> {
    if (kind === "rollback") return this.rollBack();
    await this.undo();
    await this.write("changes" in rest ? rest.changes : [], kind === "publish");
  }

  private async write(given: { id: string; content: string | null }[], moves: boolean): Promise<void> {
    const before: Snapshot = this.shown.get(this.current) ?? new Map<string, string>();
    const now = new Map(before);
    for (const { id, content } of given) {
      if (content === null) now.delete(id);
      else now.set(id, content);
    }
    const number = ++this.last;
    await putRelease(this.ops, this.code, number, "running");
    const ended = [...before].filter(([id, content]) => now.get(id) !== content);
    for (const [id] of ended) {
      await this.ops.orm
        .update(db_person)
        .set({ to_release: number })
        .where(and(eq(db_person.entity_id, this.code), eq(db_person.id, id), isNull(db_person.to_release)));
    }
    const begun = [...now].filter(([id, content]) => before.get(id) !== content);
    const row = ([id, full_name]: [string, string]) =>
      person({ entity_id: this.code, id, full_name, from_release: number });
    await writeRows(this.ops, db_person, begun.map(row));
    if (!moves) return;
    if (this.current > 0) await putRelease(this.ops, this.code, this.current, "superseded");
    await putRelease(this.ops, this.code, number, "current");
    await pointAt(this.ops, this.code, number);
    this.shown.set(number, now);
    this.current = number;
  }

  private async rollBack(): Promise<void> {
    const earlier = [...this.shown.keys()].filter((number) => number < this.current).at(-1);
    if (earlier === undefined) return;
    await putRelease(this.ops, this.code, this.current, "rolled_back");
    await putRelease(this.ops, this.code, earlier, "current");
    await pointAt(this.ops, this.code, earlier);
    this.shown.delete(this.current);
    this.current = earlier;
  }

  /** What a dead or rolled back release left. */
  private async undo(): Promise<void> {
    const { current, code } = this;
    await this.ops.orm.delete(db_person).where(and(eq(db_person.entity_id, code), gt(db_person.from_release, current)));
    await this.ops.orm
      .update(db_person)
      .set({ to_release: null })
      .where(and(eq(db_person.entity_id, code), gt(db_person.to_release, current)));
    await this.ops.orm
      .update(publication_release)
      .set({ state: "undone" })
      .where(and(eq(publication_release.entity_id, code), eq(publication_release.state, "running")));
  }

  /** Every release shows what it must, and others cannot be opened. */
  async check(): Promise<void> {
    const reader = await openRelease(this.ops, this.code);
    assert.equal(reader?.release.number ?? 0, this.current);
    if (!reader) return;
    for (let number = 1; number <= this.last; number++) {
      const at: Reader | null = await reader.atRelease(number);
      const must = this.shown.get(number);
      assert.equal(at !== null, must !== undefined, `release ${number}`);
      if (at && must) assert.deepEqual(await seenBy(at), [...must].sort());
    }
  }
}

onEachDatabase("releases", (ops) => {
  test("show what was published, each its own, whatever came before and after", async () => {
    const runs = ops().address.startsWith("file:") ? 60 : 8;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), step), { maxLength: 12 }), async (steps) => {
        run++;
        const entities = [new Entity(ops(), `A${run}`), new Entity(ops(), `B${run}`)];
        for (const [second, each] of steps) {
          await entities[Number(second)]?.take(each);
          for (const entity of entities) await entity.check();
        }
      }),
      { numRuns: runs },
    );
  });
});
