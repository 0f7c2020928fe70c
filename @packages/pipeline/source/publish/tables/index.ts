import { activities } from "./activities.ts";
import { catalog } from "./catalog.ts";
import { orders } from "./orders.ts";
import { people } from "./people.ts";
import { reports } from "./reports.ts";
import { targets } from "./targets.ts";

export type { PublishedTable } from "./table.ts";

/** Every table that comes and goes with releases. */
export const publishedTables = [...people, ...catalog, ...orders, ...activities, ...targets, ...reports];
