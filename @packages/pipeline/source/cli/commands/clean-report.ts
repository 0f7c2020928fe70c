import type { ReportType } from "@packages/report";
import type { CommandDefinition } from "../command.ts";
import { addPeriodOptions, periodChoice } from "../period-options.ts";

export const cleanReport: CommandDefinition = {
  name: "clean-report",
  summary: "remove one entity's reports (.json, .pptx, .pdf) from output, or those of a period or type",
  examples: [
    "pnpm run clean-report -- --entity IONS --dry-run",
    "pnpm run clean-report -- --entity IONS --period 2026-02",
    "pnpm run clean-report -- --entity IONS --type weekly",
  ],
  options: (command) => addPeriodOptions(command).option("--dry-run", "say what would be removed, and remove nothing"),
  lock: "write",
  run: async (options, context) => {
    const { choosePeriod, cleanReports } = await import("../../format/index.ts");
    const choice = periodChoice(options);
    const named = [choice.period, choice.year, choice.month, choice.week].some((part) => part !== undefined);
    const type = options["type"] as ReportType | undefined;
    const result = await cleanReports(context, {
      ...(named && { period: choosePeriod(choice) }),
      ...(type !== undefined && { type }),
      dryRun: options["dryRun"] === true,
    });
    const verb = result.dryRun ? "would remove" : "removed";
    return {
      data: result,
      lines: [
        ...result.removed.map((file) => `${verb} ${file}`),
        ...result.kept.map(({ file, why }) => `kept ${file}: ${why}`),
        `${verb} ${result.removed.length} ${result.removed.length === 1 ? "file" : "files"} of ${context.entity.code}`,
      ],
    };
  },
};
