import { connect } from "../../client/open.ts";
import { migrate } from "../../migrations/migrate.ts";
import { databaseOption, findPlaces } from "../places.ts";
import type { DatabaseCommand } from "../run.ts";

export const migrateCommand: DatabaseCommand = {
  name: "migrate",
  summary: "bring the databases up to this version's schema",
  examples: ["pnpm run db:migrate", "pnpm run db:migrate -- --database ops"],
  options: databaseOption,
  run: async (options) => {
    const done = [];
    for (const { definition, address, token } of findPlaces(options)) {
      const database = await connect(definition, address, { token });
      try {
        done.push({ database: definition.name, address: database.address, applied: await migrate(database) });
      } finally {
        database.close();
      }
    }
    return {
      data: { databases: done },
      lines: done.map(({ database, address, applied }) =>
        applied.length === 0
          ? `${database} is up to date: ${address}`
          : `${database} went through ${applied.join(", ")}: ${address}`,
      ),
    };
  },
};
