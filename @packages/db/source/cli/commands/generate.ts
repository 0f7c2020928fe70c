import { runDrizzleKit } from "../drizzle-kit.ts";
import { databaseOption, findPlaces } from "../places.ts";
import type { DatabaseCommand } from "../run.ts";

export const generateCommand: DatabaseCommand = {
  name: "generate",
  summary: "write the migration that leads from the last one to the schema in the code",
  examples: ["pnpm run db:generate -- --database ops --name add_notes"],
  options: (command) =>
    databaseOption(command)
      .option("--name <words>", "what the migration is called; contract_… where it takes something away")
      .option("--custom", "an empty one, to be written by hand"),
  run: async (options) => {
    const { name, custom } = options as { name?: string; custom?: true };
    for (const place of findPlaces(options)) {
      await runDrizzleKit("generate", place, [...(name ? [`--name=${name}`] : []), ...(custom ? ["--custom"] : [])]);
    }
    return { data: {}, lines: [], next: "pnpm run db:migrate" };
  },
};
