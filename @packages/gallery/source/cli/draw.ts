import { shownPath, UsageError, type CommandDefinition, type Outcome } from "@core/command";
import { Option } from "commander";
import { readOutput } from "../environment.ts";

export type GalleryCommand = CommandDefinition & { run: (options: Record<string, unknown>) => Promise<Outcome> };

/** So many faults are shown; the rest are in the file. */
const SHOWN = 20;

export const draw: GalleryCommand = {
  name: "gallery",
  summary: "pictures of every slide, one contact sheet of them, and what is wrong, in output/gallery",
  examples: [
    "pnpm run gallery",
    "pnpm run gallery -- --report ions-monthly,epn-long-names",
    "pnpm run gallery -- --renderer present",
  ],
  options: (command) =>
    command
      .addOption(new Option("--renderer <name>", "one alone; all of them if left out"))
      .option("--report <names>", "reports of the gallery, separated by commas; all of them if left out"),
  run: async (options) => {
    const [{ makeGallery }, { galleryPieces }, { RENDERERS }] = await Promise.all([
      import("../gallery.ts"),
      import("../pieces.ts"),
      import("../renderers/index.ts"),
    ]);
    const pieces = chosen("report", galleryPieces(), options["report"]);
    const renderers = chosen("renderer", [...RENDERERS], options["renderer"]);
    const { files, slides, findings, missing } = await makeGallery(pieces, renderers, readOutput());
    const shown = findings.slice(0, SHOWN).map(({ where, what }) => `${where}: ${what}`);
    return {
      data: { files, slides, findings, missing },
      lines: [
        ...shown,
        ...(findings.length > SHOWN ? [`… and ${findings.length - SHOWN} more`] : []),
        ...missing.map((why) => `not drawn by ${why}`),
        `${counted(slides, "slide")} of ${counted(pieces.length, "report")}, ${counted(findings.length, "fault")}`,
        ...files.map((file) => `wrote ${shownPath(file)}`),
      ],
      exitCode: findings.length > 0 || missing.length > 0 ? 1 : 0,
    };
  },
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Those that are named, or all. Throws UsageError. */
function chosen<Entry extends { name: string }>(kind: string, all: Entry[], named: unknown): Entry[] {
  if (typeof named !== "string") return all;
  return named.split(",").map((name) => {
    const found = all.find((entry) => entry.name === name.trim());
    if (found) return found;
    throw new UsageError(`UNKNOWN_${kind.toUpperCase()}`, `there is no ${kind} "${name.trim()}" in the gallery`, {
      mend: `Choose from ${all.map((entry) => entry.name).join(", ")}.`,
    });
  });
}
