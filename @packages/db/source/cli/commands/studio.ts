import { Option } from "commander";
import { runDrizzleKit } from "../drizzle-kit.ts";
import { findPlaces, names } from "../places.ts";
import type { DatabaseCommand } from "../run.ts";

export const studioCommand: DatabaseCommand = {
  name: "studio",
  summary: "look at a database in the browser, by Drizzle Studio; it needs the network",
  examples: ["pnpm run db:studio", "pnpm run db:studio -- --database auth --port 4984"],
  options: (command) =>
    command
      .addOption(new Option("--database <name>", "which of the two").choices(names).default("ops"))
      .option("--port <number>", "where it listens, on this machine alone", "4983"),
  run: async (options) => {
    for (const place of findPlaces(options)) {
      await runDrizzleKit("studio", place, ["--host=127.0.0.1", `--port=${options["port"] as string}`]);
    }
    return { data: {}, lines: [] };
  },
};
