import path from "node:path";
import type { CommandDefinition } from "../command.ts";
import { count, table } from "@core/command";

export const reconcile: CommandDefinition = {
  name: "reconcile",
  summary: "prove anew that the marts hold every accepted row of raw, month by month",
  examples: ["pnpm run reconcile -- --entity IONS"],
  options: (command) => command,
  lock: "write",
  run: async (_, context) => {
    const { withDatabase } = await import("../../database/database.ts");
    const { reconcile } = await import("../../reconcile/index.ts");
    const { schemasOf } = await import("../../transform/index.ts");
    const { home, entity } = context;
    const result = await withDatabase(home, "read", async (database) =>
      reconcile(database, context, { schema: schemasOf(entity).current }),
    );
    const rows = result.years.flatMap(({ year, months }) =>
      [...Map.groupBy(months, (month) => month.table)].map(([name, members]) => {
        const sum = (column: "clean_rows" | "rejected_rows" | "mart_rows" | "clean_amount" | "mart_amount") =>
          members.reduce((total, month) => total + month[column], 0);
        const counts = [sum("clean_rows"), sum("rejected_rows"), sum("mart_rows")];
        return [String(year), name, ...counts, sum("clean_amount"), sum("mart_amount")];
      }),
    );
    return {
      data: { entity: entity.code, ...result },
      lines: [
        `${entity.code}: ${count(result.months)} months and buckets, nothing lost`,
        "",
        ...table(["year", "table", "clean", "rejected", "marts", "clean amount", "mart amount"], rows),
        "",
        ...result.files.map((file) => path.relative(home.root, file)),
      ],
    };
  },
};
