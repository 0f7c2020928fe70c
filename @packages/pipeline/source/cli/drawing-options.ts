import path from "node:path";
import type { Language } from "@packages/report";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Drawing, Format } from "../present/index.ts";

// Not imported as values: --help would wait for all that draws.
const formats: readonly Format[] = ["pptx", "pdf", "html"];
const languages: readonly Language[] = ["id", "en"];

/** Adds what chooses how a report is drawn: formats, language, a template. */
export function addDrawingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--format <formats>", "pptx, pdf, html (a summary to mail), separated by commas; pptx,pdf if left out")
        .argParser(parseFormats)
        .conflicts("only"),
    )
    .addOption(
      new Option("--only <format>", "one of the two; a PDF is made of the PPTX, and leaves it").choices([
        "pptx",
        "pdf",
      ]),
    )
    .addOption(
      new Option("--lang <language>", "language of the deck; names of English files end in -en")
        .choices(languages)
        .default("id", "id"),
    )
    .option("--template <file>", "your own PPTX, whose named shapes are filled; see @services/present/README.md");
}

/** The drawing options as they were parsed. */
export function drawing(options: Record<string, unknown>): Drawing {
  const only = options["only"] as Format | undefined;
  const chosen = (options["format"] as Format[] | undefined) ?? (only && [only]);
  const template = options["template"] as string | undefined;
  return {
    lang: options["lang"] as Language,
    ...(chosen && { formats: chosen }),
    ...(template !== undefined && { template: path.resolve(template) }),
  };
}

function parseFormats(text: string): Format[] {
  const named = text.split(",").map((format) => format.trim().toLowerCase());
  const chosen = formats.filter((format) => named.includes(format));
  if (chosen.length === 0 || named.some((format) => !formats.some((one) => one === format))) {
    throw new InvalidArgumentError(`Choose from ${formats.join(", ")}, separated by commas.`);
  }
  return chosen;
}
