import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { percentile } from "@core/measure";
import { entity } from "./data.ts";
import { whileRunning, type Running } from "./running.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const run = promisify(execFile);

export type Published = {
  /** Rows that the publish wrote or ended. */
  rows: number;
  /** Seconds of the whole command. */
  seconds: number;
  /** Milliseconds of the overview, asked without a pause meanwhile. */
  p50: number;
  p99: number;
  requests: number;
};

type Change = { added: number; changed: number; ended: number };

/** What only one release says, of everything that there is. */
const overview = `/dashboard/overview?entity=${entity}&year=2025&month=All+months`;

/**
 * Publishes a sample of another seed over one that is being read, so that nearly every row is new. Throws where a reader
 * gets an error, or figures that are of neither release.
 */
export async function measurePublish(home: string): Promise<Published> {
  const command = async (file: string, ...options: string[]): Promise<string> => {
    const env = { ...process.env, ATLAS_HOME: home };
    const { stdout } = await run(process.execPath, [path.join(root, file), ...options], {
      env,
      cwd: root,
      maxBuffer: 1 << 26,
    });
    return stdout;
  };
  const pipeline = (...options: string[]) =>
    command("@packages/pipeline/source/main.ts", ...options, "--entity", entity);
  const sample = async (seed: string) => {
    await command("@packages/sample/source/main.ts", "--entity", entity, "--years", "2024-2025", "--seed", seed);
    await pipeline("sync", "--year", "2024,2025", "--overwrite");
  };
  await sample("1");
  await pipeline("seed");
  await pipeline("publish");
  await sample("2");
  return whileRunning(home, async (running) => {
    const before = await figuresOf(running);
    const seen = new Set<string>();
    const times: number[] = [];
    let isPublishing = true;
    const read = async () => {
      while (isPublishing) {
        const begun = performance.now();
        seen.add(await figuresOf(running));
        times.push(performance.now() - begun);
      }
    };
    const readers = Promise.all([read(), read()]);
    const begun = performance.now();
    const { changes } = JSON.parse(await pipeline("publish", "--json")) as { changes: Change[] };
    const seconds = (performance.now() - begun) / 1000;
    isPublishing = false;
    await readers;
    const after = await figuresOf(running);
    const neither = [...seen].filter((figures) => figures !== before && figures !== after);
    if (before === after || neither.length > 0) throw new Error(`figures of no release were read: ${neither.join()}`);
    const rows = changes.reduce((sum, { added, changed, ended }) => sum + added + changed + ended, 0);
    const sorted = times.sort((a, b) => a - b);
    return {
      rows,
      seconds,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
      requests: sorted.length,
    };
  });
}

async function figuresOf({ port, cookie }: Running): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${overview}`, { headers: { cookie } });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`a reader got ${response.status}: ${text}`);
  return JSON.stringify((JSON.parse(text) as { headlines: unknown }).headlines);
}
