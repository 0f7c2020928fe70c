import { Option } from "commander";
import { UsageError } from "../../errors.ts";
import type { CommandDefinition } from "../command.ts";
import { yearsOrExtracted } from "../extracted-years.ts";
import { monthOption, yearsOption } from "../options.ts";
import { table } from "@core/command";

type Options = { year?: number[]; mode: "replace" | "append"; month?: number };

export const load: CommandDefinition = {
  name: "load",
  summary: "clean CSVs to DuckDB's schema raw, every value as text",
  examples: [
    "pnpm run load -- --entity IONS",
    "pnpm run load -- --entity IONS --year 2023-2026",
    "pnpm run load -- --entity IONS --year 2026 --month 2",
    "pnpm run load -- --entity IONS --year 2026 --mode append",
  ],
  options: (command) =>
    command
      .addOption(yearsOption("workbook years: 2026, 2023-2026 or 2025,2026 (default: all extracted)"))
      .addOption(
        new Option("--mode <mode>", "replace the year's rows, or add those that are new")
          .choices(["replace", "append"])
          .default("replace"),
      )
      .addOption(monthOption("replace the rows of this month alone")),
  lock: "write",
  run: async (given, context) => {
    const { load } = await import("../../load/index.ts");
    const { year, mode, month } = given as Options;
    if (month !== undefined && mode === "append") {
      throw new UsageError("CONFLICTING_OPTIONS", "--month replaces rows and --mode append adds them", {
        mend: "Leave one of the two out.",
      });
    }
    const { entity } = context;
    const results = [];
    for (const each of await yearsOrExtracted(context, year)) {
      results.push(await load(context, { year: each, mode, ...(month === undefined ? {} : { month }) }));
    }
    const rows = results.flatMap((result) =>
      result.tables.map((each) => [String(result.year), each.table, each.rows, each.rows_before, state(each.skipped)]),
    );
    return {
      data: { entity: entity.code, years: results },
      lines: [`${entity.code} loaded`, "", ...table(["year", "table", "rows", "before", ""], rows)],
      next: `pnpm run validate -- --entity ${entity.code}${year ? ` --year ${year.join(",")}` : ""}`,
    };
  },
};

function state(skipped: boolean): string {
  return skipped ? "unchanged, skipped" : "loaded";
}
