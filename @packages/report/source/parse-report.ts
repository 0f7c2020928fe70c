import { z } from "zod";
import { reportSchema, SCHEMA_VERSION, type Report } from "./schema.ts";

/** What was given is no report. `issues` say where and why, one a line: `units.TM.revenue.actual: expected number`. */
export class ReportError extends Error {
  override name = "ReportError";
  readonly issues: string[];

  constructor(message: string, issues: string[]) {
    super([message, ...issues.slice(0, SHOWN), ...more(issues.length - SHOWN)].join("\n  "));
    this.issues = issues;
  }
}

const SHOWN = 10;
const more = (count: number): string[] => (count > 0 ? [`… and ${count} more`] : []);
const versionOnly = z.looseObject({ meta: z.looseObject({ schema_version: z.unknown() }) });

/** Reads report.json: its text, or what JSON.parse made of it. Throws ReportError. */
export function parseReport(json: unknown): Report {
  const value = typeof json === "string" ? parseJson(json) : json;
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const version = versionOnly.safeParse(value).data?.meta.schema_version;
  if (typeof version === "number" && version !== SCHEMA_VERSION) {
    throw new ReportError(`the report is of version ${version}, and version ${SCHEMA_VERSION} is read here`, []);
  }
  const issues = parsed.error.issues.map((issue) => `${z.core.toDotPath(issue.path) || "the whole"}: ${issue.message}`);
  throw new ReportError("this is no report as @packages/report describes it:", issues);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReportError(`the report is no JSON: ${error instanceof Error ? error.message : String(error)}`, []);
  }
}
