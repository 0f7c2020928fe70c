import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Entity } from "@config/atlas";
import { UserError } from "@core/command";
import { extractMarts, type MartsExtract } from "../extract/marts.ts";
import { extractOperations, type OperationsExtract } from "../extract/operations.ts";
import type { Places } from "../environment.ts";
import { prepareWork } from "./assemble.ts";
import { template, type Work } from "./folders.ts";
import { run } from "./run.ts";

/** What was read, and how many Parquet files it made. */
export type Sources = { marts: MartsExtract; operations: OperationsExtract; files: string[]; warnings: string[] };

/**
 * Reads one entity's marts and release into an empty folder, and has Evidence make Parquet files of them there. Throws
 * UserError: SOURCES_TIMEOUT where that takes longer than `timeout` milliseconds.
 */
export async function makeSources(entity: Entity, places: Places, work: Work, timeout: number): Promise<Sources> {
  checkPackages();
  await prepareWork(work, entity);
  const folder = path.join(work.root, "sources");
  const [marts, operations] = await Promise.all([
    extractMarts(entity, places.duckdb, path.join(folder, "atlas/atlas.duckdb")),
    extractOperations(entity.code, places.ops, path.join(folder, "atlas_ops/atlas-ops.db")),
  ]);
  await mkdir(work.data, { recursive: true });
  const { code, isLate, said } = await run(path.join(template, "node_modules/.bin/evidence"), ["sources", "--strict"], {
    cwd: work.root,
    environment: { EVIDENCE_DATA_DIR: work.data, EVIDENCE_DATA_URL_PREFIX: "static/data" },
    timeout,
  });
  if (isLate) {
    throw new UserError("SOURCES_TIMEOUT", `Evidence's sources took longer than ${timeout / 1000} s`, {
      mend: `Give them more time: --timeout ${(timeout * 2) / 1000}. The end of what they said:\n${lastLines(said)}`,
    });
  }
  const files = code === 0 ? await filesOf(work) : [];
  if (files.length === 0) {
    throw new UserError("SOURCES_FAILED", `Evidence's sources failed:\n${lastLines(said)}`, {
      mend: "Correct the query that it names, in @services/evidence/site/sources.",
    });
  }
  return { marts, operations, files, warnings: [] };
}

async function filesOf(work: Work): Promise<string[]> {
  const manifest = path.join(work.data, "manifest.json");
  if (!existsSync(manifest)) return [];
  const { renderedFiles } = JSON.parse(await readFile(manifest, "utf8")) as { renderedFiles: Record<string, string[]> };
  return Object.values(renderedFiles).flat();
}

function checkPackages(): void {
  if (existsSync(path.join(template, "node_modules/.bin/evidence"))) return;
  throw new UserError("EVIDENCE_MISSING", "Evidence's packages are not installed", {
    mend: "Run by ./atlas evidence:build, which gets them, or: pnpm install --filter @services/evidence-site",
  });
}

/** Colours off, and the end alone. */
export function lastLines(said: string): string {
  // eslint-disable-next-line no-control-regex -- what colours a terminal
  const plain = said.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
  return plain.trimEnd().split("\n").slice(-12).join("\n");
}
