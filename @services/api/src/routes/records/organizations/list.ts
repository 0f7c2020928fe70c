import { searchOrganizations } from "@packages/db/reader";
import { defineRoute } from "../../../app/route.ts";
import { releaseOf } from "../../view/schema.ts";
import { optionsOf } from "../options.ts";
import { recordPageOf } from "../page.ts";
import { listParameters, pageParameters } from "../parameters.ts";
import { organizationOf, organizationsSchema } from "./schema.ts";

/** GET /records/organizations */
export const organizations = defineRoute({
  method: "get",
  path: "/records/organizations",
  access: "executive",
  tag: "records",
  summary: "Schools and companies: searched, filtered, in order, a page at a time",
  query: { ...listParameters, ...pageParameters },
  answer: organizationsSchema,
  audit: "record_list",
  problems: [410, 422],
  handle: async ({ reader, role, query }) => {
    const page = await recordPageOf(reader, "/records/organizations", query);
    const options = await optionsOf(page.reader, role, query);
    const listed = await searchOrganizations(page.reader, { ...options, ...page.from, limit: query.limit });
    return { release: releaseOf(page.reader), rows: listed.rows.map(organizationOf), ...page.cursors(listed) };
  },
});
