import { rupiahOfSen } from "@packages/db/money";
import { searchPeople, type Person } from "@packages/db/reader";
import { defineRoute } from "../../../app/route.ts";
import { exportParameters } from "../../exports/parameters.ts";
import { MEDIA_TYPES } from "../../exports/response.ts";
import { batch, recordsFile, type Field } from "../export.ts";
import { optionsOf } from "../options.ts";
import { listParameters, organizationParameter, sortParameter } from "../parameters.ts";

const fields: Field<Person>[] = [
  ["id", "text", ({ id }) => id],
  ["name", "text", ({ full_name }) => full_name],
  ["student_number", "text", ({ student_number }) => student_number],
  ["phone", "text", ({ phone }) => phone],
  ["email", "text", ({ email }) => email],
  ["gender", "text", ({ gender }) => gender],
  ["birth_date", "day", ({ birth_date }) => birth_date],
  ["grade", "text", ({ grade }) => grade],
  ["guardian_name", "text", ({ guardian_name }) => guardian_name],
  ["organization", "text", ({ organization_name }) => organization_name],
  ["first_date", "day", ({ first_date }) => first_date],
  ["last_date", "day", ({ last_date }) => last_date],
  ["order_count", "count", ({ order_count }) => order_count],
  ["net_revenue", "money", ({ net_revenue }) => rupiahOfSen(net_revenue)],
  ["enrollment_count", "count", ({ enrollment_count }) => enrollment_count],
  ["active", "text", ({ is_active }) => is_active],
  ["file", "text", ({ source_file }) => source_file],
  ["sheet", "text", ({ source_sheet }) => source_sheet],
  ["row", "count", ({ source_row }) => source_row],
];

/** GET /records/people/export: everybody that the list has, with contact data. */
export const peopleExport = defineRoute({
  method: "get",
  path: "/records/people/export",
  access: "analyst",
  tag: "records",
  summary: "People as a file, with contact data",
  query: { ...listParameters, organization: organizationParameter, ...sortParameter, ...exportParameters },
  files: Object.values(MEDIA_TYPES),
  audit: "export",
  problems: [422],
  handle: async ({ reader, entity, role, query }) => {
    const options = await optionsOf(reader, role, query);
    const list = { title: "people", fields, name: `${entity}-people` };
    return recordsFile(list, (from) => searchPeople(reader, { ...options, ...from, limit: batch }), query);
  },
});
