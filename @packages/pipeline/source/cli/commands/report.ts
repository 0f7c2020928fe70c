import { shownPath } from "@core/command";
import type { CommandDefinition } from "../command.ts";
import { addDrawingOptions, drawing } from "../drawing-options.ts";
import { addReportOptions, periodChoice, unitCodes } from "../period-options.ts";

export const report: CommandDefinition = {
  name: "report",
  summary: "marts to report.json, PowerPoint, PDF and HTML: format, then present",
  examples: [
    "pnpm run report -- --entity IONS --year 2026 --month 2",
    "pnpm run report -- --entity IONS --period 2026-Q1 --unit WLC,TM",
    "pnpm run report -- --entity EPN --year 2026 --week 7 --only pptx",
    "pnpm run report -- --entity IONS --period 2026-02 --lang en --format pptx,pdf,html",
  ],
  options: (command) => addDrawingOptions(addReportOptions(command)),
  lock: "read",
  run: async (options, context) => {
    const { choosePeriod, format, headlinesOf } = await import("../../format/index.ts");
    const { present } = await import("../../present/index.ts");
    const { headlineLines } = await import("../report-lines.ts");
    const units = unitCodes(options);
    const period = choosePeriod(periodChoice(options));
    const formatted = await format(context, { period, units, force: options["force"] === true });
    const { report, file } = formatted;
    const drawn = await present(context, { report, file, ...drawing(options) });
    const files = [file, ...drawn.files];
    const warnings = [...formatted.warnings, ...drawn.warnings];
    const draft = report.meta.provenance.draft === null ? "" : ", DRAFT";
    const { code, unitGroups, units: registered } = context.entity;
    const part = unitGroups[0] ?? registered[0];
    return {
      data: { files, slides: drawn.slides, warnings, meta: report.meta, headlines: headlinesOf(report) },
      lines: [
        `${code} ${period.key}${draft}${drawn.slides > 0 ? `: ${drawn.slides} slides` : ""}`,
        "",
        ...headlineLines(report),
        "",
        ...files.map((made) => `wrote ${shownPath(made)}`),
        ...warnings.map((warning) => `warning: ${warning}`),
      ],
      ...(draft !== "" && { next: `pnpm run sync -- --entity ${code}` }),
      ...(draft === "" &&
        units.length === 0 &&
        part && { next: `pnpm run report -- --entity ${code} --period ${period.key} --unit ${part.code}` }),
    };
  },
};
