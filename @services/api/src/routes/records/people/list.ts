import { searchPeople } from "@packages/db/reader";
import { defineRoute } from "../../../app/route.ts";
import { releaseOf } from "../../view/schema.ts";
import { seesContact } from "../contact.ts";
import { optionsOf } from "../options.ts";
import { recordPageOf } from "../page.ts";
import { listParameters, organizationParameter, pageParameters } from "../parameters.ts";
import { peopleSchema, personOf } from "./schema.ts";

/** GET /records/people */
export const people = defineRoute({
  method: "get",
  path: "/records/people",
  access: "executive",
  tag: "records",
  summary: "People: searched, filtered, in order, a page at a time",
  query: { ...listParameters, organization: organizationParameter, ...pageParameters },
  answer: peopleSchema,
  audit: "record_list",
  problems: [410, 422],
  handle: async ({ reader, role, query }) => {
    const page = await recordPageOf(reader, "/records/people", query);
    const options = await optionsOf(page.reader, role, query);
    const listed = await searchPeople(page.reader, { ...options, ...page.from, limit: query.limit });
    return {
      release: releaseOf(page.reader),
      rows: listed.rows.map((row) => personOf(row, seesContact(role))),
      ...page.cursors(listed),
    };
  },
});
