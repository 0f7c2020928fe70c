import { stat } from "node:fs/promises";
import { sha256File } from "../home/files.ts";
import type { SourceConfigFile } from "../source-config/index.ts";
import type { Renewal } from "./freeze/buckets.ts";
import { extractorVersion, type Manifest } from "./manifest.ts";
import type { WorkbookTask } from "./read/read-workbook.ts";

/** Whether extracting again would give the snapshot that there is: same extractor, config and workbooks, nothing to renew. */
export async function isUnchanged(
  manifest: Manifest,
  config: SourceConfigFile,
  tasks: readonly WorkbookTask[],
  renewal: Renewal,
): Promise<boolean> {
  if (manifest.extractor_version !== extractorVersion || manifest.config.sha256 !== config.sha256) return false;
  if (renewal.kind !== "none" && manifest.differing.length > 0) return false;
  if (manifest.workbooks.length !== tasks.length) return false;
  for (const [index, { file, path }] of tasks.entries()) {
    const before = manifest.workbooks[index];
    if (before?.file !== file || before.bytes !== (await stat(path)).size) return false;
    if (before.sha256 !== (await sha256File(path))) return false;
  }
  return true;
}
