import path from "node:path";
import { entities, findEntity, UnknownCodeError } from "@config/atlas";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { parseIsoDate, yearOf } from "./calendar/day.ts";
import { homeFromEnvironment } from "./environment.ts";
import { DEFAULT_ROWS, type SampleOptions } from "./options.ts";
import { OverwriteError, summaryOf, writeSample } from "./write.ts";

const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

const EXAMPLES = `
Examples:
  pnpm run sample -- --entity IONS
  pnpm run sample -- --entity EPN --years 2025-2026 --rows 600 --seed 7
  pnpm run sample -- --entity IONS --until 2026-02-28 --home /tmp/atlas-demo
`;

type Flags = {
  entity: string;
  years: number[];
  rows: number;
  seed: string;
  until?: number;
  home?: string;
  force?: boolean;
  json?: boolean;
};

/** Reads the command line and writes a sample. Resolves to the exit code: 0 done, 1 refused, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command("sample")
    .description("Makes up workbooks as an office keeps them, their source configs, and the truth about them.")
    .requiredOption("--entity <code>", `one of ${entities.map(({ code }) => code).join(", ")}`)
    .option("--years <years>", "years to make up: 2026, 2023-2026 or 2025,2026", parseYears, [2023, 2024, 2025, 2026])
    .option(
      "--rows <n>",
      "about how many transactions the last year has; earlier years have fewer",
      parseRows,
      DEFAULT_ROWS,
    )
    .option("--seed <text>", "the same seed gives the same bytes", "1")
    .option("--until <date>", "the last day that anything was entered, as YYYY-MM-DD", parseDay)
    .option("--home <folder>", "folder of @source/ and output/ (default: ATLAS_HOME, else the repository)")
    .option("--force", "replace workbooks and source configs that the sample did not write")
    .option("--json", "print one JSON document on stdout")
    .addHelpText("after", EXAMPLES)
    .exitOverride();
  try {
    // `pnpm run sample -- --entity …` hands the two dashes on.
    program.parse(argv[0] === "--" ? argv.slice(1) : [...argv], { from: "user" });
    return await run(program.opts<Flags>());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnknownCodeError) return complain(error.message, 2);
    if (error instanceof OverwriteError)
      return complain(`${error.message}\nMove them away, or pass --force to lose them.`, 1);
    throw error;
  }
}

async function run(flags: Flags): Promise<number> {
  const options: SampleOptions = {
    entity: findEntity(flags.entity),
    years: flags.years,
    rows: flags.rows,
    seed: flags.seed,
    until: flags.until ?? null,
  };
  const first = Math.min(...flags.years);
  if (options.until !== null && yearOf(options.until) < first) return complain(`--until lies before ${first}`, 2);
  const home = path.resolve(flags.home ?? homeFromEnvironment() ?? repositoryRoot);
  const written = await writeSample(options, { home, force: flags.force === true });
  const summary = summaryOf(written);
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ home, ...summary }, null, 2)}\n`);
    return 0;
  }
  for (const { year, table, rows, rejected } of summary.tables)
    process.stderr.write(`${year} ${table.padEnd(12)} ${String(rows).padStart(7)} rows, ${rejected} to be rejected\n`);
  process.stderr.write(
    `${summary.files.length} files below ${path.join(home, "@source")}; truth in ${summary.truth}\n`,
  );
  process.stderr.write(`Next: pnpm run sync -- --entity ${summary.entity}\n`);
  return 0;
}

function complain(message: string, code: number): number {
  process.stderr.write(`sample: ${message}\n`);
  return code;
}

function parseYears(text: string): number[] {
  const years = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^(\d{4})(?:-(\d{4}))?$/.exec(part.trim());
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (match === null || last < first || last - first > 20)
      throw new InvalidArgumentError("Write 2026, 2023-2026 or 2025,2026.");
    for (let year = first; year <= last; year += 1) years.add(year);
  }
  return [...years].sort();
}

function parseRows(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 20 || rows > 1_000_000)
    throw new InvalidArgumentError("A whole number from 20 to 1000000.");
  return rows;
}

function parseDay(text: string): number {
  const day = parseIsoDate(text);
  if (day === null) throw new InvalidArgumentError("A day as 2026-02-28.");
  return day;
}

process.exitCode = await main(process.argv.slice(2));
