import type { CommandDefinition } from "../command.ts";
import { shownPath, warningLines } from "../lines.ts";
import { addDrawingOptions } from "../deck-options.ts";

export const build: CommandDefinition = {
  name: "build",
  summary: "slides as a site to present from, to be served at /reports/{entity}/{period-unit}/",
  examples: [
    "pnpm run slides -- build --entity IONS --period 2026-02",
    "pnpm run slides -- build --entity IONS --period 2026-02 --unit WLC --lang en",
  ],
  options: addDrawingOptions,
  run: async (options) => {
    const { openJob } = await import("../../deck/open-job.ts");
    const { siteBase } = await import("../../deck/names.ts");
    const { buildDeck } = await import("../../export/site.ts");
    const job = await openJob(options);
    const { folder, warnings: found } = await buildDeck(job);
    const { choice, story } = job;
    const warnings = [...job.warnings, ...found];
    return {
      data: { folder, base: siteBase(choice), slides: story.slides.length, language: choice.language, warnings },
      lines: [
        `wrote ${shownPath(folder)}, to be served at ${siteBase(choice)}`,
        `${story.slides.length} slides`,
        ...warningLines(warnings),
      ],
    };
  },
};
