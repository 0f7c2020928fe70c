import { runProgram, type Program } from "@core/command";
import { bench } from "./cli/bench.ts";
import { draw, type GalleryCommand } from "./cli/draw.ts";

const gallery: Program<GalleryCommand> = {
  name: "gallery",
  call: "pnpm run gallery --",
  introduction: "Every slide of every renderer on reports that stretch them: what is wrong, and how long they take.",
  usage: "<command> [options]",
  closing: `
Exit codes: 0 nothing is wrong, 1 something is, or failed, 2 wrong usage.`,
  registry: [
    { name: "draw", load: async () => Promise.resolve(draw) },
    { name: "bench", load: async () => Promise.resolve(bench) },
  ],
  execute: (definition, options) => definition.run(options),
};

process.exitCode = await runProgram(gallery, process.argv.slice(2));
