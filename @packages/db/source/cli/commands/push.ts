import { runDrizzleKit } from "../drizzle-kit.ts";
import { databaseOption, findPlaces } from "../places.ts";
import type { DatabaseCommand } from "../run.ts";

export const pushCommand: DatabaseCommand = {
  name: "push",
  summary: "make a database as the schema in the code is, with no migration: for trying things out",
  examples: ["DATABASE_URL=file:trial.db pnpm run db:push -- --database ops"],
  options: databaseOption,
  run: async (options) => {
    for (const place of findPlaces(options)) await runDrizzleKit("push", place);
    return { data: {}, lines: [] };
  },
};
