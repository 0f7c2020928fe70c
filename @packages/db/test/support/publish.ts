import { sortName, type Ops } from "@packages/db";
import type { db_organization, db_person } from "@packages/db/ops";
import { db_enrollment, publication_current, publication_release } from "@packages/db/ops";

type State = (typeof publication_release.$inferSelect)["state"];

/** Puts a release of an entity in a state, as publish would. */
export async function putRelease(ops: Ops, entity_id: string, number: number, state: State): Promise<void> {
  const moment = new Date(0).toISOString();
  const holder = { host: "test", pid: 1, birth: "" };
  const times = { started_at: moment, heartbeat_at: moment, finished_at: moment };
  await ops.orm
    .insert(publication_release)
    .values({ entity_id, number, state, years: [2026], snapshots: [], holder, published_by: "test", ...times })
    .onConflictDoUpdate({ target: [publication_release.entity_id, publication_release.number], set: { state } });
}

export async function pointAt(ops: Ops, entity_id: string, number: number): Promise<void> {
  await ops.orm
    .insert(publication_current)
    .values({ entity_id, number })
    .onConflictDoUpdate({ target: publication_current.entity_id, set: { number } });
}

type Person = typeof db_person.$inferInsert;

/** A person's row, of which only what a test is about needs to be said. */
export function person(given: Partial<Person> & Pick<Person, "entity_id" | "id" | "from_release">): Person {
  const name = given.full_name ?? given.id;
  const counts = { order_count: 0, net_revenue: 0, enrollment_count: 0, is_active: false };
  return { row_hash: name, full_name: name, sort_name: name.toLowerCase(), ...counts, ...given };
}

/** An enrolment's row, of which only what a test is about needs to be said. */
export const enrollment = {
  table: db_enrollment,
  row: (given: Partial<typeof db_enrollment.$inferInsert>): typeof db_enrollment.$inferInsert => ({
    entity_id: "IONS",
    id: "enrollment",
    from_release: 1,
    row_hash: "",
    person_id: "person",
    unit_code: "TM",
    program_code: "UTBK",
    channel_code: "UNKNOWN",
    registered_on: "2026-02-01",
    is_paid: false,
    ...given,
  }),
};

type School = typeof db_organization.$inferInsert;

/** An organization's row, of which only what a test is about needs to be said. */
export function organization(
  given: Partial<School> & Pick<School, "entity_id" | "id" | "from_release" | "name">,
): School {
  const counts = { person_count: 0, active_students: 0, order_count: 0, net_revenue: 0 };
  return { row_hash: given.name, key: sortName(given.name), sort_name: sortName(given.name), ...counts, ...given };
}
