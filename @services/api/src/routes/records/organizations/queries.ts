import { defineList, defineQuery } from "@packages/db/reader";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { asJson } from "../../query/as-json.ts";
import { MOST } from "../detail/queries.ts";

/** One more shows whether a list goes on. */
const limit = MOST.organization_id + 1;

export const organizationQuery = defineQuery<{ id: string }>()(({ visible, select }, { id }) => {
  const organization = visible.db_organization();
  return select().from(organization).where(eq(organization.id, id));
});

export const membersQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const { full_name, student_number, grade, is_active, net_revenue, last_date, ...person } = visible.db_person();
  const row = { id: person.id, name: full_name, student_number, grade, active: is_active, net_revenue, last_date };
  return select({ row: asJson(row) })
    .from(visible.db_person())
    .where(eq(person.organization_id, id))
    .orderBy(asc(person.sort_name), asc(person.id))
    .limit(limit);
});

/** Where it is written that those people belong to it; their names are among the members. */
export const relationsQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const { person_id, organization_id, first_date, last_date, source_file, source_sheet, source_row } =
    visible.db_relation();
  const row = { person_id, first_date, last_date, source_file, source_sheet, source_row };
  const member = visible.db_person("member");
  const members = select({ id: member.id })
    .from(member)
    .where(eq(member.organization_id, id))
    .orderBy(asc(member.sort_name), asc(member.id))
    .limit(MOST.organization_id);
  return select({ row: asJson(row) })
    .from(visible.db_relation())
    .where(and(eq(sql`+${organization_id}`, id), inArray(person_id, members)))
    .orderBy(sql`+${person_id}`, asc(first_date));
});

export const activitiesQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const activity = visible.marketing_activity();
  const { date, name, unit_code, channel_code, leads, cost, note, source_file, source_sheet, source_row } = activity;
  const source = { source_file, source_sheet, source_row };
  return select({
    row: asJson({ id: activity.id, date, name, unit: unit_code, channel_code, leads, cost, note, ...source }),
  })
    .from(activity)
    .where(eq(activity.organization_id, id))
    .orderBy(desc(date), desc(activity.id))
    .limit(limit);
});
