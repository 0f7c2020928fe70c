import type { ExtractResult } from "../../extract/index.ts";
import { UsageError } from "../../errors.ts";
import type { CommandDefinition } from "../command.ts";
import { monthsOption, yearsOption } from "../options.ts";
import { table } from "@core/command";

type Options = { year?: number[]; overwrite?: boolean; month?: number[]; allowUnknown?: boolean };

export const extract: CommandDefinition = {
  name: "extract",
  summary: "workbooks to clean CSVs: new months are added, months extracted before stay as they are",
  examples: [
    "pnpm run extract -- --entity IONS --year 2026",
    "pnpm run extract -- --entity IONS --year 2023-2026",
    "pnpm run extract -- --entity IONS --year 2026 --overwrite --month 2,3",
    "pnpm run extract -- --entity IONS --year 2026 --allow-unknown",
  ],
  options: (command) =>
    command
      .addOption(yearsOption("workbook years: 2026, 2023-2026 or 2025,2026 (default: all with a source config)"))
      .option("--overwrite", "take months anew from the workbooks: all, or those of --month")
      .addOption(monthsOption("with --overwrite: renew these months, and rows without a date, alone"))
      .option("--allow-unknown", "keep headings that no table knows as extra columns"),
  lock: "write",
  run: async (given, context) => {
    const { extract } = await import("../../extract/index.ts");
    const { sourceConfigYears } = await import("../../source-config/index.ts");
    const { year, overwrite, month, allowUnknown } = given as Options;
    const { home, entity } = context;
    const years = year ?? (await sourceConfigYears(home, entity.code));
    if (years.length === 0) {
      throw new UsageError("CONFIG_NOT_FOUND", `no year of ${entity.code} has a source config`, {
        place: { file: home.config },
        mend: `Write one: ${home.sourceConfig(entity.code, new Date().getFullYear())}`,
      });
    }
    const results: ExtractResult[] = [];
    for (const each of years) {
      results.push(
        await extract(context, {
          year: each,
          overwrite: overwrite === true,
          allowUnknown: allowUnknown === true,
          ...(month === undefined ? {} : { months: month }),
        }),
      );
    }
    return {
      data: { entity: entity.code, years: results },
      lines: [
        `${entity.code} extracted`,
        "",
        ...table(["year", "table", "rows", "read", "subtotals", "blank", "hidden", ""], results.flatMap(tableRows)),
        ...results.flatMap(differingLines),
      ],
      next: `pnpm run load -- --entity ${entity.code}${year ? ` --year ${year.join(",")}` : ""}`,
    };
  },
};

function tableRows(result: ExtractResult): (string | number)[][] {
  return result.tables.map((each) => [
    ...[String(result.year), each.table, each.rows, each.rows_read, each.subtotals, each.blank, each.hidden_rows],
    result.skipped ? "unchanged, skipped" : monthsText(each.months),
  ]);
}

function monthsText({ added, renewed, frozen }: ExtractResult["tables"][number]["months"]): string {
  const said = { added, renewed, frozen };
  const parts = Object.entries(said).filter(([, months]) => months.length > 0);
  return parts
    .map(([what, months]) => `${months.map((month) => month.replace(/^\d{4}-/, "")).join(" ")} ${what}`)
    .join(", ");
}

function differingLines({ year, differing }: ExtractResult): string[] {
  return differing.flatMap((each) => [
    "",
    `${each.table} ${year}: ${each.month} is frozen, and the workbook has it otherwise: ${rows(each.only_in_snapshot)} here alone, ` +
      `${rows(each.only_in_workbook)} there alone. To renew it: ${each.pass}`,
    ...each.rows.map(
      (row) => `  ${row.in === "snapshot" ? "-" : "+"} ${row.source_file}, ${row.source_sheet}, row ${row.source_row}`,
    ),
  ]);
}

function rows(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}
