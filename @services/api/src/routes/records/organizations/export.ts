import { rupiahOfSen } from "@packages/db/money";
import { searchOrganizations, type Organization } from "@packages/db/reader";
import { defineRoute } from "../../../app/route.ts";
import { exportParameters } from "../../exports/parameters.ts";
import { MEDIA_TYPES } from "../../exports/response.ts";
import { batch, recordsFile, type Field } from "../export.ts";
import { optionsOf } from "../options.ts";
import { listParameters, sortParameter } from "../parameters.ts";

const fields: Field<Organization>[] = [
  ["id", "text", ({ id }) => id],
  ["name", "text", ({ name }) => name],
  ["person_count", "count", ({ person_count }) => person_count],
  ["active_students", "count", ({ active_students }) => active_students],
  ["order_count", "count", ({ order_count }) => order_count],
  ["net_revenue", "money", ({ net_revenue }) => rupiahOfSen(net_revenue)],
  ["first_date", "day", ({ first_date }) => first_date],
  ["last_date", "day", ({ last_date }) => last_date],
];

/** GET /records/organizations/export */
export const organizationsExport = defineRoute({
  method: "get",
  path: "/records/organizations/export",
  access: "analyst",
  tag: "records",
  summary: "Schools and companies as a file",
  query: { ...listParameters, ...sortParameter, ...exportParameters },
  files: Object.values(MEDIA_TYPES),
  audit: "export",
  problems: [422],
  handle: async ({ reader, entity, role, query }) => {
    const options = await optionsOf(reader, role, query);
    const list = { title: "organizations", fields, name: `${entity}-organizations` };
    return recordsFile(list, (from) => searchOrganizations(reader, { ...options, ...from, limit: batch }), query);
  },
});
