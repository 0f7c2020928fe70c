import { run, type Finished } from "./run.ts";

/** The years of a sample, and the last day that anybody has entered in it. */
export const sample = { years: [2023, 2024, 2025, 2026], until: "2026-02-28" };

/** Runs a command of the pipeline in a home. Throws, with what it said, where it fails. */
export async function pipeline(home: string, command: string, ...args: string[]): Promise<Finished> {
  return node(home, "@packages/pipeline/source/main.ts", [command, ...args]);
}

/** Writes an entity's sample workbooks into a home. Throws, with what it said, where it fails. */
export async function makeSample(home: string, entity: string): Promise<Finished> {
  const years = `${sample.years[0]}-${sample.years.at(-1)}`;
  return node(home, "@packages/sample/source/main.ts", ["--entity", entity, "--years", years, "--until", sample.until]);
}

/** Runs a program of the repository in a home. Throws, with what it said, where it fails. */
export async function node(home: string, file: string, args: string[], input?: string): Promise<Finished> {
  const finished = await run("node", [file, ...args], { environment: { ATLAS_HOME: home }, input });
  if (finished.code === 0) return finished;
  throw new Error(`${args.join(" ")} failed:\n${finished.stderr.trimEnd() || finished.stdout.trimEnd()}`);
}
