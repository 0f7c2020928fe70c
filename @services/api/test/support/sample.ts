import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { parseReport, type Report } from "@packages/report";

const root = path.resolve(import.meta.dirname, "../../../..");
const run = promisify(execFile);

/** Sample workbooks that went all the way into an operational database, by the commands that a person would run. */
export type Sample = {
  /** What to give as DATABASE_URL. */
  database: string;
  /** report.json of a period, as format writes it. */
  report: (entity: string, period: string) => Promise<Report>;
  remove: () => void;
};

/** A small sample of some entities, 2024 to February 2026, in a home of its own: sample, sync, seed, publish. */
export async function publishSample(entities: readonly string[]): Promise<Sample> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-api-sample-"));
  const command = async (file: string, ...options: string[]) => {
    const env = { ...process.env, ATLAS_HOME: home };
    await run(process.execPath, [path.join(root, file), ...options], { env, cwd: root, maxBuffer: 1 << 26 });
  };
  const pipeline = (...options: string[]) => command("@packages/pipeline/source/main.ts", ...options);
  for (const entity of entities) {
    const size = ["--years", "2024-2026", "--rows", "200", "--until", "2026-02-28"];
    await command("@packages/sample/source/main.ts", "--entity", entity, ...size, "--home", home);
    await pipeline("sync", "--entity", entity);
    await pipeline("seed", "--entity", entity);
    await pipeline("publish", "--entity", entity);
  }
  return {
    database: `file:${path.join(home, "atlas-ops.db")}`,
    report: async (entity, period) => {
      await pipeline("format", "--entity", entity, "--period", period);
      const type = period.includes("Q") ? "quarterly" : period.includes("-") ? "monthly" : "yearly";
      return parseReport(readFileSync(path.join(home, "output", type, `${entity}-${period}.json`), "utf8"));
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
