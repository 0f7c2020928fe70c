import type { Context } from "../context.ts";
import { readManifest } from "../extract/manifest.ts";
import type { Build } from "./build.ts";

/**
 * Months whose rows the snapshot keeps although the workbook says otherwise by now, a line each. That is what freezing is
 * for, and no reason to stop; but who reads the numbers would want to know.
 */
export async function frozenDifferences({ entity, home }: Context, build: Build): Promise<string[]> {
  const lines: string[] = [];
  for (const { year } of build.snapshots) {
    const manifest = await readManifest(home, entity.code, year);
    for (const { table, month, only_in_snapshot, only_in_workbook } of manifest?.differing ?? []) {
      lines.push(
        `${table} of ${year} (${month}) are as they were frozen: ${only_in_snapshot} rows differ from the workbook, ` +
          `which has ${only_in_workbook} others`,
      );
    }
  }
  return lines;
}
