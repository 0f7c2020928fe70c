import { shownPath } from "@core/command";
import type { CommandDefinition } from "../command.ts";
import { addReportOptions, periodChoice, unitCodes } from "../period-options.ts";

export const format: CommandDefinition = {
  name: "format",
  summary: "marts to report.json, in output/{weekly,monthly,quarterly,yearly}",
  examples: [
    "pnpm run format -- --entity IONS --year 2026 --month 2",
    "pnpm run format -- --entity IONS --year 2026 --month 1-3 --type quarterly --unit WLC,TM",
    "pnpm run format -- --entity IONS --year 2026 --week 7",
    "pnpm run format -- --entity IONS --period 2025",
  ],
  options: addReportOptions,
  lock: "read",
  run: async (options, context) => {
    const { choosePeriod, format, headlinesOf } = await import("../../format/index.ts");
    const { headlineLines } = await import("../report-lines.ts");
    const { report, file, skipped, warnings } = await format(context, {
      period: choosePeriod(periodChoice(options)),
      units: unitCodes(options),
      force: options["force"] === true,
    });
    const shown = shownPath(file);
    return {
      data: { file, skipped, warnings, meta: report.meta, headlines: headlinesOf(report) },
      lines: [
        `${report.meta.entity} ${report.meta.period}`,
        "",
        ...headlineLines(report),
        "",
        skipped ? `${shown} says the same already: left as it was` : `wrote ${shown}`,
        ...warnings.map((warning) => `warning: ${warning}`),
      ],
      next: `pnpm run present -- --report ${shown}`,
    };
  },
};
