import type { Route } from "../app/route.ts";
import { overview } from "./overview/route.ts";
import { rowsRoute } from "./rows/route.ts";
import { sections } from "./sections/definitions.ts";
import { sectionRoute } from "./sections/route.ts";

/** An entity's published figures, for its members. */
export const dataRoutes: readonly Route[] = [
  overview,
  ...Object.values(sections).flatMap((section) => [sectionRoute(section), rowsRoute(section)]),
];
