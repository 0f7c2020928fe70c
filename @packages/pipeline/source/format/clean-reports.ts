import { lstat, readdir, readFile, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { unitScopes } from "@config/atlas";
import { parsePeriod, REPORT_TYPES, reportTypeOf, type Period, type ReportType } from "@packages/report";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";

export type CleanOptions = {
  /** Of this period alone. */
  period?: Period;
  /** Of this type alone. */
  type?: ReportType;
  /** Says what would be removed, and removes nothing. */
  dryRun?: boolean;
};

/** Paths below the home. `kept` has files that are named like a report and are none of this program's making. */
export type CleanResult = { removed: string[]; kept: { file: string; why: string }[]; dryRun: boolean };

/**
 * Removes the reports of one entity, `.json`, `.pptx`, `.pdf` and `.html`, in every language, and what a killed run left beside them. Only files in
 * the folders of `output` whose names format and present give are touched; links are not followed.
 */
export async function cleanReports(context: Context, options: CleanOptions = {}): Promise<CleanResult> {
  const { home } = context;
  const result: CleanResult = { removed: [], kept: [], dryRun: options.dryRun ?? false };
  for (const type of REPORT_TYPES.filter((candidate) => candidate === (options.type ?? candidate))) {
    const folder = path.join(home.output, type);
    const names = (await listFolder(folder)).filter((name) => isOurs(name, type, context, options.period));
    if (names.length > 0) await assertInside(folder, home.root);
    for (const name of names) {
      const file = path.join(folder, name);
      const shown = path.relative(home.root, file);
      const why = await reasonToKeep(file, context);
      if (why !== null) {
        result.kept.push({ file: shown, why });
        continue;
      }
      if (!result.dryRun) await rm(file);
      result.removed.push(shown);
    }
  }
  return result;
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

const NAME = /^(?<entity>[A-Z0-9_]+)-(?<period>\d{4}(?:-[QW]?\d{1,2})?)(?:-(?<units>[A-Z][A-Z0-9_+]*))?(?:-en)?$/;
const ENDING = /\.(?:json|pptx|pdf|html)(?:\.\d+\.[0-9a-f]{8}\.tmp)?$/;

/** `IONS-2026-Q1-WLC+TM.pptx`, and the temporary file of an atomic write of it. */
function isOurs(name: string, type: ReportType, { entity }: Context, wanted: Period | undefined): boolean {
  if (!ENDING.test(name)) return false;
  const { entity: code, period: key = "", units } = NAME.exec(name.replace(ENDING, ""))?.groups ?? {};
  const known = new Set(unitScopes(entity).map((scope) => scope.code));
  const period = periodOf(key);
  return (
    code === entity.code &&
    period !== null &&
    reportTypeOf(period.type) === type &&
    (wanted === undefined || period.key === wanted.key) &&
    (units === undefined || units.split("+").every((unit) => known.has(unit)))
  );
}

function periodOf(key: string): Period | null {
  try {
    return parsePeriod(key);
  } catch {
    return null;
  }
}

/** A folder that is a link to elsewhere is none of ours. */
async function assertInside(folder: string, root: string): Promise<void> {
  const [real, home] = [await realpath(folder), await realpath(root)];
  if (real === path.join(home, path.relative(root, folder))) return;
  throw new UserError("OUTSIDE_OUTPUT", `${folder} leads to ${real}, and nothing is removed there`, {
    place: { file: folder },
    mend: "Remove the files there by hand, or put a folder in the link's place.",
  });
}

async function reasonToKeep(file: string, { entity }: Context): Promise<string | null> {
  if (!(await lstat(file)).isFile()) return "it is no file";
  if (!file.endsWith(".json")) return null;
  try {
    const content = JSON.parse(await readFile(file, "utf8")) as { meta?: { entity?: unknown } } | null;
    return content?.meta?.entity === entity.code ? null : `it is no report of ${entity.code}`;
  } catch {
    return "it is no report";
  }
}
