import { snapshotHash, type Manifest } from "../../source/extract/manifest.ts";
import { tableNames } from "../../source/extract/schema.ts";
import { sha256 } from "../../source/home/files.ts";
import type { Table } from "../../source/home/home.ts";

/** One of two snapshots of IONS 2026, each with CSVs of its own, large enough to be caught while they are written. */
export function snapshotOf(which: "old" | "new"): { manifest: Manifest; csvs: Map<Table, string[]> } {
  const csvs = new Map(tableNames.map((table) => [table, Array<string>(400).fill(`${which} ${table}\n`.repeat(200))]));
  const tables = tableNames.map((table) => {
    const text = (csvs.get(table) ?? []).join("");
    const file = `IONS-2026-${table}.csv`;
    return { table, file, sha256: sha256(text), bytes: text.length, rows: 80_000, columns: [], months: [] };
  });
  const manifest: Manifest = {
    manifest_version: 1,
    extractor_version: "1",
    entity: "IONS",
    year: 2026,
    config: { file: "IONS-2026.yaml", sha256: sha256(which) },
    snapshot_sha256: snapshotHash(tables),
    workbooks: [],
    tables,
    differing: [],
  };
  return { manifest, csvs };
}
