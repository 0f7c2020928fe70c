import { rupiahOfSen } from "@packages/db/money";
import type { Period } from "@packages/report";
import { Problem } from "../../../app/problem.ts";
import { defineRoute } from "../../../app/route.ts";
import { decode, trendOf, type Part } from "../../measures/marts.ts";
import { measuresAt, sourceOf as martOf } from "../../measures/source.ts";
import { readRegistry } from "../../registry/registry.ts";
import { WHOLE } from "../../registry/scopes.ts";
import { named, sourceOf } from "../../rows/answer.ts";
import { viewOf } from "../../view/choose.ts";
import { ALL_MONTHS } from "../../view/months.ts";
import { releaseOf } from "../../view/schema.ts";
import { listsOf, recordLists } from "../detail/lists.ts";
import { MOST } from "../detail/queries.ts";
import { timelineOf } from "../detail/timeline.ts";
import { idParameter } from "../parameters.ts";
import { organizationDetailSchema } from "./detail-schema.ts";
import { activitiesQuery, membersQuery, organizationQuery } from "./queries.ts";
import { organizationOf } from "./schema.ts";

const owner = "organization_id";
const lists = recordLists(owner);
const most = MOST[owner];

const measures = ["students", "active_students", "net_revenue", "order_count"] as const;
const part: Part = { mart: "report_school", measures };
const yearsQuery = trendOf(part);

/** GET /records/organizations/{id} */
export const organization = defineRoute({
  method: "get",
  path: "/records/organizations/{id}",
  access: "executive",
  tag: "records",
  summary: "A school or company: its people, what they booked and learned, what was done there",
  params: { id: idParameter },
  answer: organizationDetailSchema,
  audit: "record_view",
  handle: async ({ reader, params: { id } }) => {
    const names = await readRegistry(reader);
    const years = reader.release.years.map((year) => viewOf(reader, { year, month: ALL_MONTHS }));
    // Of a running year, its last month has the numbers so far, and those of the same months a year before.
    const of = (type: Period["type"]) => ({
      type,
      periods: JSON.stringify(years.flatMap(({ row: period }) => (period.type === type ? period.key : []))),
      units: JSON.stringify([WHOLE]),
      key: id,
    });
    const [found, members, activities, wholeYears, running, ...raw] = await reader.run([
      organizationQuery({ id }),
      membersQuery({ id }),
      activitiesQuery({ id }),
      yearsQuery(of("year")),
      yearsQuery(of("month")),
      ...lists(id),
    ]);
    const [row] = found;
    if (!row) throw new Problem("not-found");
    const { truncated, ...shown } = listsOf(raw, row, owner, names);
    const people = members.slice(0, most).map(({ id, name, ...member }) => ({ person: { id, name }, ...member }));
    const mart = martOf(part, decode(part, [...wholeYears, ...running]));
    const told = {
      ...shown,
      activities: activities.slice(0, most).map(({ channel_code, ...activity }) => ({
        id: activity.id,
        date: activity.date,
        name: activity.name,
        unit: activity.unit,
        channel: named(names.channels, channel_code),
        leads: activity.leads,
        cost: rupiahOfSen(activity.cost),
        note: activity.note,
        source: sourceOf(activity),
      })),
    };
    return {
      release: releaseOf(reader),
      organization: organizationOf(row),
      years: years.map(({ year, row: { key: period }, toDate }) => ({
        year,
        to_date: toDate,
        ...(measuresAt(mart, { unit: WHOLE, key: id, period }, toDate) as Record<
          (typeof measures)[number],
          ReturnType<typeof measuresAt>[string]
        >),
      })),
      people: people.map(({ person, student_number, grade, active, net_revenue, last_date }) => ({
        person,
        student_number,
        grade,
        active,
        net_revenue: rupiahOfSen(net_revenue),
        last_date,
      })),
      relations: people.flatMap(({ person, relations }) =>
        relations.map((relation) => ({
          kind: "member" as const,
          person,
          organization: { id, name: row.name },
          name: row.name,
          first_date: relation.first_date,
          last_date: relation.last_date,
          source: sourceOf(relation),
        })),
      ),
      ...told,
      timeline: timelineOf(told),
      truncated: [
        ...truncated,
        ...Object.entries({ people: members, activities }).flatMap(([name, rows]) =>
          rows.length > most ? [name] : [],
        ),
      ],
    };
  },
});
