import { defineList, defineQuery } from "@packages/db/reader";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { asJson, asJsonList } from "../../query/as-json.ts";
import { MOST } from "../detail/queries.ts";

/** One more shows whether a list goes on. */
const limit = MOST.organization_id + 1;

export const organizationQuery = defineQuery<{ id: string }>()(({ visible, select }, { id }) => {
  const organization = visible.db_organization();
  return select().from(organization).where(eq(organization.id, id));
});

/** Its people by name, each with where it is written that they belong to it. */
export const membersQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const { full_name, student_number, grade, is_active, net_revenue, last_date, ...person } = visible.db_person();
  const { person_id, organization_id, ...relation } = visible.db_relation();
  const { first_date, source_file, source_sheet, source_row } = relation;
  const said = asJson({ first_date, last_date: relation.last_date, source_file, source_sheet, source_row });
  const relations = asJsonList(said, (list) =>
    select({ list })
      .from(visible.db_relation())
      // Without the sign SQLite would go through all relations of the organization for each of them.
      .where(and(eq(person_id, person.id), eq(sql`+${organization_id}`, id))),
  );
  const row = { id: person.id, name: full_name, student_number, grade, active: is_active, net_revenue, last_date };
  return select({ row: asJson({ ...row, relations }) })
    .from(visible.db_person())
    .where(eq(person.organization_id, id))
    .orderBy(asc(person.sort_name), asc(person.id))
    .limit(limit);
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
