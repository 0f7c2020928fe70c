import type { Route } from "../app/route.ts";
import { overview } from "./overview/route.ts";
import { organization } from "./records/organizations/detail.ts";
import { organizations } from "./records/organizations/list.ts";
import { person } from "./records/people/detail.ts";
import { people } from "./records/people/list.ts";
import { rowsRoute } from "./rows/route.ts";
import { sections } from "./sections/definitions.ts";
import { sectionRoute } from "./sections/route.ts";

/** An entity's published figures, for its members. */
export const dataRoutes: readonly Route[] = [
  overview,
  people,
  person,
  organizations,
  organization,
  ...Object.values(sections).flatMap((section) => [sectionRoute(section), rowsRoute(section)]),
];
