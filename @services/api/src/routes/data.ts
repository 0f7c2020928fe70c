import type { Route } from "../app/route.ts";
import { sections } from "./sections/definitions.ts";
import { sectionRoute } from "./sections/route.ts";

/** An entity's published figures, for its members. */
export const dataRoutes: readonly Route[] = [...Object.values(sections).map(sectionRoute)];
