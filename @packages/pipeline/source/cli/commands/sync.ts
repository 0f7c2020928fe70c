import type { CommandDefinition } from "../command.ts";
import { monthsOption, yearsOption } from "../options.ts";
import { syncLines } from "../sync-lines.ts";

type Options = { year?: number[]; month?: number[]; overwrite?: boolean; allowUnknown?: boolean; strict?: boolean };

export const sync: CommandDefinition = {
  name: "sync",
  summary: "workbooks to marts in one go; whatever has not changed is skipped",
  examples: [
    "pnpm run sync -- --entity IONS",
    "pnpm run sync -- --entity IONS --year 2026 --month 2",
    "pnpm run sync -- --entity EPN --year 2023-2026 --overwrite",
    "pnpm run sync -- --entity IONS --strict --json",
  ],
  options: (command) =>
    command
      .addOption(yearsOption("workbook years: 2026, 2023-2026 or 2025,2026 (default: all that have a source config)"))
      .addOption(monthsOption("renew these months from the workbooks: 2, 1-3 or 2,3"))
      .option("--overwrite", "renew all months from the workbooks")
      .option("--allow-unknown", "keep headings that no table knows as extra columns")
      .option("--strict", "stop before the marts and exit with 3 where a row is rejected"),
  lock: "write",
  run: async (given, context) => {
    const { sync } = await import("../../sync/index.ts");
    const { year, month, ...flags } = given as Options;
    const result = await sync(context, {
      ...flags,
      ...(year === undefined ? {} : { years: year }),
      ...(month === undefined ? {} : { months: month }),
    });
    const { entity } = context;
    const last = result.marts?.last_month;
    return {
      data: { entity: entity.code, ...result },
      lines: syncLines(result, context),
      ...(last ? { next: `pnpm run report -- --entity ${entity.code} --period ${last}` } : {}),
      exitCode: result.marts === null ? 3 : 0,
    };
  },
};
