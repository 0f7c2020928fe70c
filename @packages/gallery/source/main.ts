import { runProgram, type Program } from "@core/command";
import type { GalleryCommand } from "./cli/draw.ts";

const decks: Program<GalleryCommand> = {
  name: "decks",
  call: "pnpm run",
  introduction: "Every slide of every renderer on reports that stretch them: what is wrong, and how long they take.",
  usage: "<command> [options]",
  closing: `
Exit codes: 0 nothing is wrong, 1 something is, or failed, 2 wrong usage.`,
  registry: [
    { name: "gallery", load: async () => (await import("./cli/draw.ts")).draw },
    { name: "bench:decks", load: async () => (await import("./cli/bench.ts")).bench },
  ],
  execute: (definition, options) => definition.run(options),
};

process.exitCode = await runProgram(decks, process.argv.slice(2));
