import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Entity } from "@config/atlas";
import { manifestText, snapshotHash } from "../../source/extract/manifest.ts";
import { tableNames } from "../../source/extract/schema.ts";
import { sha256 } from "../../source/home/files.ts";
import type { Home } from "../../source/home/home.ts";
import { configHash, modelsHash } from "../../source/transform/fingerprint.ts";
import type { Cells } from "./handmade-marts.ts";

/**
 * Writes a workbook, source config, snapshot and manifest for each year, and tells what meta_build would say of them.
 */
export async function makeSnapshots(home: Home, entity: Entity, years: readonly number[]): Promise<Cells> {
  await Promise.all([home.raw, home.config, home.clean].map((folder) => mkdir(folder, { recursive: true })));
  const snapshots: { year: number; sha256: string }[] = [];
  const workbooks: { year: number; file: string; sha256: string }[] = [];
  const configs: { year: number; sha256: string }[] = [];
  for (const year of years) {
    const put = async (file: string): Promise<string> => {
      const content = `${path.basename(file)} as it was`;
      await writeFile(file, content);
      return sha256(content);
    };
    const workbook = `${entity.code}-${year}.xlsx`;
    const tables = [];
    for (const table of tableNames) {
      const file = home.cleanCsv(entity.code, year, table);
      tables.push({
        table,
        file: path.basename(file),
        sha256: await put(file),
        bytes: 1,
        rows: 0,
        columns: [],
        months: [],
      });
    }
    const config = await put(home.sourceConfig(entity.code, year));
    const hash = await put(path.join(home.raw, workbook));
    const snapshot = snapshotHash(tables);
    await writeFile(
      home.manifest(entity.code, year),
      manifestText({
        manifest_version: 1,
        extractor_version: "1",
        entity: entity.code,
        year,
        config: { file: path.basename(home.sourceConfig(entity.code, year)), sha256: config },
        snapshot_sha256: snapshot,
        workbooks: [{ file: workbook, sha256: hash, bytes: 1, sheets: [] }],
        tables,
        differing: [],
      }),
    );
    snapshots.push({ year, sha256: snapshot });
    workbooks.push({ year, file: workbook, sha256: hash });
    configs.push({ year, sha256: config });
  }
  return {
    snapshots: JSON.stringify(snapshots),
    workbooks: JSON.stringify(workbooks),
    source_configs: JSON.stringify(configs),
    config_hash: configHash(entity),
    models_hash: await modelsHash(),
  };
}
