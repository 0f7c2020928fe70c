import path from "node:path";
import { shownPath } from "@core/command";
import { Option } from "commander";
import { UsageError } from "../../errors.ts";
import type { CommandDefinition } from "../command.ts";
import { addDrawingOptions, drawing } from "../drawing-options.ts";
import { addReportOptions, periodChoice, unitCodes } from "../period-options.ts";

/** Options that choose a report, and go with no report that is named. */
const choosing = ["period", "year", "month", "week", "type", "unit", "force"];

export const present: CommandDefinition = {
  name: "present",
  summary: "report.json to PowerPoint, PDF and HTML, beside it",
  examples: [
    "pnpm run present -- --report output/monthly/IONS-2026-02.json",
    "pnpm run present -- --entity IONS --period 2026-02 --only pptx",
    "pnpm run present -- --entity IONS --year 2026 --month 1-3 --unit WLC --lang en",
    "pnpm run present -- --report output/monthly/IONS-2026-02.json --format html",
    "pnpm run present -- --report output/monthly/IONS-2026-02.json --template kantor.pptx",
  ],
  options: (command) =>
    addDrawingOptions(
      addReportOptions(
        command.addOption(new Option("--report <file>", "a report.json; without it, the report is formatted first")),
      ),
    ),
  lock: "read",
  entity: async (options) => {
    if (typeof options["report"] !== "string") return undefined;
    const { readReport } = await import("../../present/index.ts");
    return (await readReport(options["report"])).meta.entity;
  },
  run: async (options, context) => {
    const { present, readReport } = await import("../../present/index.ts");
    const chosen = async () => {
      if (typeof options["report"] !== "string") {
        const { choosePeriod, format } = await import("../../format/index.ts");
        const period = choosePeriod(periodChoice(options));
        return format(context, { period, units: unitCodes(options), force: options["force"] === true });
      }
      const beside = choosing.find((name) => options[name] !== undefined);
      if (beside !== undefined) {
        throw new UsageError("CONFLICTING_OPTIONS", `--report names the report, and --${beside} chooses another`, {
          mend: "Leave one of the two out.",
        });
      }
      const file = path.resolve(options["report"]);
      return { report: await readReport(file), file, warnings: [] };
    };
    const { report, file, warnings } = await chosen();
    const drawn = await present(context, { report, file, ...drawing(options) });
    const all = [...warnings, ...drawn.warnings];
    return {
      data: { report: file, files: drawn.files, slides: drawn.slides, warnings: all },
      lines: [
        ...drawn.files.map((made) => `wrote ${shownPath(made)}`),
        ...(drawn.slides > 0 ? [`${drawn.slides} slides`] : []),
        ...all.map((warning) => `warning: ${warning}`),
      ],
    };
  },
};
