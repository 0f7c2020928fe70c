import { integer } from "drizzle-orm/sqlite-core";

/** A moment in milliseconds since 1970, in UTC: better-auth counts in Dates, and comparing numbers is quick. */
export const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

export const times = { createdAt: moment("created_at").notNull(), updatedAt: moment("updated_at").notNull() };
