import { InvalidArgumentError } from "commander";
import type { Format } from "../../deck/names.ts";
import type { CommandDefinition } from "../command.ts";
import { shownPath, warningLines } from "../lines.ts";
import { addDrawingOptions } from "../deck-options.ts";

const formats: readonly Format[] = ["pdf", "pptx", "png"];

export const exportSlides: CommandDefinition = {
  name: "export",
  summary: "slides as PDF, as PowerPoint of pictures, or as pictures, once every slide has been looked through",
  examples: [
    "pnpm run slides -- export --entity IONS --period 2026-02",
    "pnpm run slides -- export --entity IONS --period 2026-02 --unit WLC --format pdf,png",
    "pnpm run slides -- export --entity EPN --period 2026-Q1 --format pptx --lang en",
  ],
  options: (command) =>
    addDrawingOptions(command).option(
      "--format <formats>",
      `what to write, separated by commas: ${formats.join(", ")}`,
      parseFormats,
      ["pdf"],
    ),
  run: async (options) => {
    const { openJob } = await import("../../deck/open-job.ts");
    const { exportDeck } = await import("../../export/export.ts");
    const job = await openJob(options);
    const files = await exportDeck(job, options["format"] as Format[]);
    const { choice, story, warnings } = job;
    return {
      data: { files, slides: story.slides.length, language: choice.language, warnings },
      lines: [
        ...files.map((file) => `wrote ${shownPath(file)}`),
        `${story.slides.length} slides`,
        ...warningLines(warnings),
      ],
    };
  },
};

function parseFormats(text: string): Format[] {
  const asked = text.split(",").map((each) => each.trim());
  const unknown = asked.find((each) => !formats.some((format) => format === each));
  if (unknown !== undefined) throw new InvalidArgumentError(`There are ${formats.join(", ")}.`);
  return formats.filter((format) => asked.includes(format));
}
