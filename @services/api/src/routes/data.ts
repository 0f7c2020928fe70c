import type { Route } from "../app/route.ts";
import { overview } from "./overview/route.ts";
import { organization } from "./records/organizations/detail.ts";
import { organizationsExport } from "./records/organizations/export.ts";
import { organizations } from "./records/organizations/list.ts";
import { person } from "./records/people/detail.ts";
import { peopleExport } from "./records/people/export.ts";
import { people } from "./records/people/list.ts";
import { rowsExport } from "./rows/export.ts";
import { rowsRoute } from "./rows/route.ts";
import { sections } from "./sections/definitions.ts";
import { sectionExport } from "./sections/export.ts";
import { sectionRoute } from "./sections/route.ts";

/** An entity's published figures, for its members. */
export const dataRoutes: readonly Route[] = [
  overview,
  people,
  // Before the records: `export` is no id.
  peopleExport,
  person,
  organizations,
  organizationsExport,
  organization,
  ...Object.values(sections).flatMap((section) => [
    sectionRoute(section),
    sectionExport(section),
    rowsRoute(section),
    rowsExport(section),
  ]),
];
