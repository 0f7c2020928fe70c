import assert from "node:assert/strict";
import type { Ops } from "@packages/db";
import fc from "fast-check";
import type { Client } from "../support/client.ts";

type Named = Record<string, readonly string[]>;

/** Where names, codes and ids of an entity are. */
const columns: Named = {
  core_entity: ["name", "legal_name"],
  core_unit: ["code", "name"],
  catalog_item: ["code", "name"],
  db_person: ["id", "full_name", "phone", "email", "student_number", "guardian_name", "source_file"],
  db_organization: ["id", "name"],
  db_enrollment: ["id"],
  commerce_order: ["id", "invoice_number"],
  commerce_order_item: ["id"],
  finance_transaction: ["id"],
  marketing_activity: ["id", "name"],
};

/** Every text that is of an entity. */
async function textsOf(ops: Ops, entity: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [table, names] of Object.entries(columns)) {
    const owner = table === "core_entity" ? "id" : "entity_id";
    const { rows } = await ops.client.execute({
      sql: `select ${names.join(", ")} from ${table} where ${owner} = ?`,
      args: [entity],
    });
    for (const row of rows) for (const name of names) if (typeof row[name] === "string") found.add(row[name]);
  }
  return found;
}

const sections = ["revenue", "enrollments", "programs", "schools", "channels"];
const measures: Record<string, string> = {
  revenue: "net_revenue",
  enrollments: "new_enrollments",
  programs: "order_count",
  schools: "active_students",
  channels: "leads",
};

/** Paths of one entity, given ids of its people and organizations; `searched` may be anybody's words. */
const paths = (people: string[], organizations: string[], searched: string[]) =>
  fc.oneof(
    fc.constant("/dashboard/overview?"),
    fc.constantFrom(...sections).map((section) => `/reports/${section}?`),
    fc.constantFrom(...sections).map((section) => `/reports/${section}/export?format=csv&`),
    fc
      .constantFrom(...sections)
      .map((section) => `/reports/${section}/rows?limit=500&measure=${measures[section] ?? ""}&`),
    fc
      .constantFrom(...sections)
      .map((section) => `/reports/${section}/rows/export?format=csv&measure=${measures[section] ?? ""}&`),
    fc.constantFrom(...people).map((id) => `/records/people/${id}?`),
    fc.constantFrom(...organizations).map((id) => `/records/organizations/${id}?`),
    fc
      .tuple(
        fc.constantFrom("people", "organizations", "people/export", "organizations/export"),
        fc.constantFrom("", ...searched),
      )
      .map(
        ([list, q]) => `/records/${list}?${list.endsWith("export") ? "format=csv&" : ""}q=${encodeURIComponent(q)}&`,
      ),
  );

const views = fc
  .tuple(fc.constantFrom("2025", "2026"), fc.constantFrom("February", "Q1", "All months"))
  .map(([year, month]) => new URLSearchParams({ year, month }).toString());

/**
 * A member of one entity reads no name, code or id of the other in any answer, whatever is asked; and cannot tell an id of
 * the other from one that never was.
 */
export async function nothingOfAnother(
  ops: Ops,
  clients: { own: Client; both: Client },
  entity: string,
  other: string,
): Promise<void> {
  const [own, others] = [await textsOf(ops, entity), await textsOf(ops, other)];
  // Few letters, or digits within an amount, are in an answer by chance.
  const isTelling = (text: string) => text.length >= (/^\d+$/.test(text) ? 9 : 5);
  const mine = [...own].join("\n");
  const foreign = [...others].filter((text) => isTelling(text) && !mine.includes(text));
  assert.ok(foreign.length > 200);
  const idsOf = async (table: string, of: string) => {
    const sql = `select id from ${table} where entity_id = ? and to_release is null order by id limit 40`;
    return (await ops.client.execute({ sql, args: [of] })).rows.map(({ id }) => id as string);
  };
  const [people, organizations] = [await idsOf("db_person", entity), await idsOf("db_organization", entity)];
  const searched = foreign.filter((text) => /^[\p{L} ]+$/u.test(text)).slice(0, 20);
  await fc.assert(
    fc.asyncProperty(
      paths(people, organizations, searched),
      views,
      fc.constantFrom(clients.own, clients.both),
      async (path, view, client) => {
        const where = `${path}entity=${entity}${path.startsWith("/records") ? "" : `&${view}`}`;
        const response = await client.get(where);
        const text = await response.text();
        assert.equal(response.status, 200, `${where}: ${text}`);
        // What was searched for is said by the one who asked.
        assert.deepEqual(
          foreign.filter((each) => text.includes(each)),
          [],
          where,
        );
      },
    ),
    { numRuns: 60 },
  );
  const bodyOf = async (path: string) => {
    const response = await clients.both.get(`${path}?entity=${entity}`);
    const { request_id, ...body } = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body, hasId: typeof request_id === "string" };
  };
  for (const [kind, table] of [
    ["people", "db_person"],
    ["organizations", "db_organization"],
  ] as const) {
    const unknown = await bodyOf(`/records/${kind}/00000000000000000000000000000000`);
    assert.equal(unknown.status, 404);
    for (const id of (await idsOf(table, other)).slice(0, 10)) {
      assert.deepEqual(await bodyOf(`/records/${kind}/${id}`), unknown);
    }
  }
}
