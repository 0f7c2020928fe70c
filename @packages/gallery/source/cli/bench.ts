import { table, UsageError } from "@core/command";
import { machine, median } from "@core/measure";
import type { GalleryCommand } from "./draw.ts";

export const bench: GalleryCommand = {
  name: "bench:decks",
  summary: "how long decks take: medians of several runs, against what they may",
  examples: ["pnpm run bench:decks", "pnpm run bench:decks -- --runs 5"],
  options: (command) => command.option("--runs <count>", "runs of each figure that count", "3"),
  run: async (options) => {
    const runs = Number(options["runs"]);
    if (!Number.isInteger(runs) || runs < 1) {
      throw new UsageError("WRONG_RUNS", "--runs is a number from 1 on", { mend: "Leave it out for 3." });
    }
    const { FIGURES } = await import("../bench/index.ts");
    const measured = [];
    const missing: string[] = [];
    for (const { name, unit, limit, missing: lacks, measure } of FIGURES) {
      const why = await lacks();
      if (why !== null) {
        missing.push(`${name}: ${why}`);
        continue;
      }
      await measure();
      const values: number[] = [];
      for (let run = 0; run < runs; run += 1) values.push(await measure());
      measured.push({ name, unit, limit, values, median: median(values) });
    }
    const rows = measured.map(({ name, unit, limit, median: value }) => [
      name,
      shown(value, unit),
      shown(limit, unit),
      value <= limit ? "kept" : "MISSED",
    ]);
    return {
      data: { runs, measured, missing },
      lines: [
        machine(),
        ...table(["figure", "median", "limit", ""], rows),
        ...missing.map((why) => `not measured: ${why}`),
        `Medians of ${runs} ${runs === 1 ? "run" : "runs"}, after one that does not count.`,
      ],
      exitCode: measured.some(({ median: value, limit }) => value > limit) || missing.length > 0 ? 1 : 0,
    };
  },
};

function shown(value: number, unit: "s" | "ratio" | "KB"): string {
  if (unit === "KB") return `${Math.round(value)} KB`;
  return unit === "s" ? `${value.toFixed(2)} s` : value.toFixed(2);
}
