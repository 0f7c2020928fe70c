import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sortName, tokensOf, type Ops } from "@packages/db";
import { commerce_order_item, db_account, db_enrollment, db_organization, db_person, db_token } from "@packages/db/ops";
import { openRelease, searchOrganizations, searchPeople, type Filters, type Reader } from "@packages/db/reader";
import { openTemporaryOps } from "./support/database.ts";
import { enrollment, organization, person, pointAt, putRelease } from "./support/publish.ts";
import { writeRows } from "./support/write.ts";

/** Nearly everybody is in COMMON, some in SOME, few in RARE, and nobody in NONE. */
const codes = ["COMMON", "SOME", "RARE", "NONE"];
const chosen = fc.integer({ min: 0, max: 999 }).map((luck) => (luck < 900 ? "COMMON" : luck < 995 ? "SOME" : "RARE"));

const drawn = fc.sample(
  fc.record({
    full_name: fc
      .tuple(fc.constantFrom("Adi", "Budi", "Cahya"), fc.constantFrom("Putra", "Sari"))
      .map((n) => n.join(" ")),
    last_date: fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, "0")}`)),
    net_revenue: fc.integer({ min: 0, max: 50 }),
    is_active: fc.boolean(),
    organization_id: fc.constantFrom("o1", "o2", "o3"),
    program: chosen,
    channel: chosen,
    unit: fc.constantFrom("TM", "WLC_ENGLISH"),
    // What was before the current release, and what is another's.
    past: fc.boolean(),
  }),
  { numRuns: 1500, seed: 11 },
);

type Drawn = (typeof drawn)[number] & { id: string; sort_name: string };
const people: Drawn[] = drawn.map((each, index) => ({ ...each, id: `p${index}`, sort_name: sortName(each.full_name) }));

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    units: fc.subarray(["TM", "WLC_ENGLISH", "WLC_NON_ENGLISH"], { minLength: 1 }),
    program: fc.constantFrom(...codes),
    channel: fc.constantFrom(...codes),
    isActive: fc.boolean(),
    from: fc.constantFrom("2026-02-01", "2026-02-27"),
    to: fc.constantFrom("2026-02-01", "2026-02-14"),
  },
  { requiredKeys: [] },
);

/** Said anew: what `past` ones have is an enrolment that the release has no more. */
function fits(row: Drawn, { units, program, channel, isActive, from, to }: Filters): boolean {
  const has = (given: string | undefined, own: string) => given === undefined || (!row.past && given === own);
  return (
    (units === undefined || units.includes(row.unit)) &&
    has(program, row.program) &&
    has(channel, row.channel) &&
    (isActive === undefined || row.is_active === isActive) &&
    ((from === undefined && to === undefined) ||
      (row.last_date !== null && row.last_date >= (from ?? "") && row.last_date <= (to ?? "9")))
  );
}

let ops: Ops;
let close: () => void;
let reader: Reader;

before(async () => {
  ({ ops, close } = await openTemporaryOps());
  const of = <T extends object>(row: T) => ({ entity_id: "IONS", from_release: 1, row_hash: "", ...row });
  await writeRows(
    ops,
    db_person,
    people.map((row) => person(of(row))),
  );
  await writeRows(
    ops,
    db_token,
    people.flatMap((row) => tokensOf("person", { ...of(row), student_number: null, phone: null, email: null })),
  );
  await writeRows(
    ops,
    db_account,
    people.map(({ id, unit }) =>
      of({ id: `a${id}`, person_id: id, unit_code: unit, order_count: 0, net_revenue: 0, is_active: true }),
    ),
  );
  const belonging = people.map(({ id, program, channel, unit, past, organization_id }) => ({
    id: `e${id}`,
    person_id: id,
    program_code: program,
    channel_code: channel,
    unit_code: unit,
    organization_id,
    to_release: past ? 2 : null,
  }));
  // Every other person has an order line instead of an enrolment.
  await writeRows(
    ops,
    db_enrollment,
    belonging.filter((_, index) => index % 2 === 0).map((row) => enrollment.row(row)),
  );
  const amounts = { gross_revenue: 0, discount: 0, refund: 0, net_revenue: 0, outstanding: 0, amount: 0 };
  await writeRows(
    ops,
    commerce_order_item,
    belonging
      .filter((_, index) => index % 2 === 1)
      .map((row) =>
        of({ ...row, ...amounts, order_id: "o", year: 2026, date: "2026-02-01", is_counted: true, is_renewal: false }),
      ),
  );
  await writeRows(
    ops,
    db_organization,
    ["o1", "o2", "o3"].map((id) =>
      organization({ entity_id: "IONS", id, name: id, from_release: 1, last_date: "2026-02-20" }),
    ),
  );
  await putRelease(ops, "IONS", 2, "current");
  await pointAt(ops, "IONS", 2);
  const opened = await openRelease(ops, "IONS");
  assert.ok(opened);
  reader = opened;
});

after(() => {
  close();
});

test("people have all that filters ask for, in every order, with words and without", async () => {
  const asked = fc.record({
    filters,
    sort: fc.constantFrom("name" as const, "last_date" as const, "net_revenue" as const),
    direction: fc.constantFrom("asc" as const, "desc" as const),
    text: fc.constantFrom("", "", "bud", "adi sari"),
    organization: fc.option(fc.constantFrom("o1", "o2"), { nil: undefined, freq: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ filters, sort, direction, text, organization: school }) => {
      const key = (row: Drawn) =>
        ({ name: row.sort_name, last_date: row.last_date ?? "", net_revenue: row.net_revenue })[sort];
      const expected = people
        .filter((row) => fits(row, filters) && (school === undefined || row.organization_id === school))
        .filter((row) => text.split(" ").every((word) => row.sort_name.split(" ").some((own) => own.startsWith(word))))
        .sort((one, other) =>
          key(one) === key(other) ? (one.id < other.id ? -1 : 1) : key(one) < key(other) ? -1 : 1,
        );
      if (direction === "desc") expected.reverse();
      const options = {
        filters,
        sort,
        direction,
        text,
        contact: false,
        limit: 15,
        ...(school !== undefined && { organization: school }),
      };
      const first = await searchPeople(reader, options);
      const second = first.next ? await searchPeople(reader, { ...options, after: first.next }) : { rows: [] };
      assert.deepEqual(
        [...first.rows, ...second.rows].map(({ id }) => id),
        expected.slice(0, 30).map(({ id }) => id),
      );
    }),
    { numRuns: 150 },
  );
});

test("organizations have what their people have", async () => {
  const find = async (given: Filters) =>
    (
      await searchOrganizations(reader, { filters: given, contact: false, sort: "name", direction: "asc", limit: 9 })
    ).rows.map(({ id }) => id);
  const rare = people.filter(({ program, past }) => program === "RARE" && !past).map((row) => row.organization_id);
  assert.deepEqual(await find({ program: "RARE" }), [...new Set(rare)].sort());
  assert.deepEqual(await find({ program: "NONE" }), []);
  assert.deepEqual(await find({ units: ["TM"], channel: "COMMON", from: "2026-02-20" }), ["o1", "o2", "o3"]);
  assert.deepEqual(await find({ from: "2026-02-21" }), []);
  assert.deepEqual(await find({ isActive: true }), []);
});
