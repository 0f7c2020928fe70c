import path from "node:path";
import { root } from "../paths.ts";

type Column = {
  name: string;
  type: string;
  as?: string;
  required: boolean;
  headings: string[];
  values?: Record<string, string[]>;
};
type Schemas = Record<string, { columns: Column[] }>;
type Check = { table: string; reason_code: string; severity: string; message: string };

const introduction = `# Workbooks

Made from the table schemas and the checks by \`pnpm run docs\`: what a sheet may hold, what its columns may be called, and
what is said of a row that is not right.

Headings and terms are compared without case, accents, spaces or punctuation, and a column's own name will do too. A
heading of one sheet alone goes into the \`aliases\` of its source config.
`;

/** The page of every table's columns, headings, terms and checks. */
export async function renderWorkbooks(): Promise<string> {
  const { tableSchemas } = await pipelineModule<{ tableSchemas: Schemas }>("extract/schema.ts");
  const { checks } = await pipelineModule<{ checks: Check[] }>("validate/checks/index.ts");
  const sections = Object.entries(tableSchemas).map(([table, { columns }]) => [
    `## ${table}\n`,
    ...columns.map(columnLine),
    "\nWhat is said of a row; an error leaves it out, a warning does not:\n",
    ...checks.filter((check) => check.table === table).map(checkLine),
    "",
  ]);
  return [introduction, ...sections.flat()].join("\n");
}

function columnLine({ name, type, as, required, headings, values }: Column): string {
  const kind = `${as ?? type}${required ? ", required" : ""}`;
  const terms = Object.entries(values ?? {}).map(([term, spellings]) => `${term} (${spellings.join(", ")})`);
  const known = [headings.join(", "), terms.length > 0 && `Terms: ${terms.join("; ")}`].filter(Boolean);
  return `- \`${name}\` (${kind})${known.length > 0 ? `: ${known.join(". ")}` : ""}`;
}

function checkLine({ reason_code, severity, message }: Check): string {
  return `- \`${reason_code}\` (${severity}): ${message}`;
}

/** By path and not by name: no package depends on the pipeline, and this page alone looks into it. */
async function pipelineModule<T>(file: string): Promise<T> {
  return (await import(path.join(root, "@packages/pipeline/source", file))) as T;
}
