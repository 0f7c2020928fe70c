import { rupiahOfSen } from "@packages/db/money";
import { defineList, defineQuery } from "@packages/db/reader";
import { asc, desc, eq, sql } from "drizzle-orm";
import { Problem } from "../../../app/problem.ts";
import { defineRoute } from "../../../app/route.ts";
import { asJson } from "../../query/as-json.ts";
import { readRegistry } from "../../registry/registry.ts";
import { linkOf, sourceOf } from "../../rows/answer.ts";
import { releaseOf } from "../../view/schema.ts";
import { seesContact } from "../contact.ts";
import { listsOf, recordLists } from "../detail/lists.ts";
import { timelineOf } from "../detail/timeline.ts";
import { idParameter } from "../parameters.ts";
import { personDetailSchema } from "./detail-schema.ts";
import { personOf } from "./schema.ts";

const personQuery = defineQuery<{ id: string }>()(({ visible, select }, { id }) => {
  const person = visible.db_person();
  return select().from(person).where(eq(person.id, id));
});

const accountsQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const { unit_code, first_date, last_date, order_count, net_revenue, is_active, person_id } = visible.db_account();
  const row = { unit: unit_code, first_date, last_date, order_count, net_revenue, active: is_active };
  return select({ row: asJson(row) })
    .from(visible.db_account())
    .where(eq(person_id, id))
    .orderBy(asc(unit_code));
});

const relationsQuery = defineList<{ id: string }>()(({ visible, select }, { id }) => {
  const { kind, organization_id, name, first_date, last_date, source_file, source_sheet, source_row, person_id } =
    visible.db_relation();
  const row = { kind, organization_id, name, first_date, last_date, source_file, source_sheet, source_row };
  return select({ row: asJson(row) })
    .from(visible.db_relation())
    .where(eq(person_id, id))
    .orderBy(sql`${last_date} is not null`, desc(last_date), asc(name));
});

const lists = recordLists("person_id");

/** GET /records/people/{id} */
export const person = defineRoute({
  method: "get",
  path: "/records/people/{id}",
  access: "executive",
  tag: "records",
  summary: "A person: what they booked, learned and paid, down to the workbook's rows",
  params: { id: idParameter },
  answer: personDetailSchema,
  audit: "record_view",
  handle: async ({ reader, role, params: { id } }) => {
    const names = await readRegistry(reader);
    const [found, accounts, relations, ...raw] = await reader.run([
      personQuery({ id }),
      accountsQuery({ id }),
      relationsQuery({ id }),
      ...lists(id),
    ]);
    const [row] = found;
    if (!row) throw new Problem("not-found");
    const contact = seesContact(role);
    const shown = listsOf(raw, { id, name: row.full_name }, "person_id", names);
    return {
      release: releaseOf(reader),
      person: {
        ...personOf(row, contact),
        gender: row.gender,
        birth_date: contact ? row.birth_date : null,
        guardian_name: contact ? row.guardian_name : null,
        source: sourceOf(row),
      },
      accounts: accounts.map((account) => ({ ...account, net_revenue: rupiahOfSen(account.net_revenue) })),
      relations: relations.map((relation) => ({
        kind: relation.kind,
        person: null,
        organization: relation.kind === "member" ? linkOf(relation.organization_id, relation.name) : null,
        name: relation.kind === "guardian" && !contact ? null : relation.name,
        first_date: relation.first_date,
        last_date: relation.last_date,
        source: sourceOf(relation),
      })),
      ...shown,
      timeline: timelineOf(shown),
    };
  },
});
