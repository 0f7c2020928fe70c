import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { UsageError } from "../errors.ts";

/** A fault at a place in the config: `path` leads to a value, or with `onKey` to the key of that value. */
export type Problem = { path: PropertyKey[]; message: string; onKey?: boolean };

/** A YAML file with the lines of its parts. */
export type Source = { file: string; document: Document; lines: LineCounter };

/** Parses YAML. Throws UsageError CONFIG_INVALID with the lines of what cannot be read. */
export function parseSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, message: error.message }));
  if (faults.length > 0) throw configError(file, faults);
  return { file, document, lines };
}

/** All problems as one error that names file, lines and keys. */
export function problemError(source: Source, problems: Problem[]): UsageError {
  return configError(
    source.file,
    problems.map((problem) => ({
      line: source.lines.linePos(offsetOf(source.document, problem)).line,
      key: keyText(problem.path),
      message: problem.message,
    })),
  );
}

type Fault = { line: number; key?: string; message: string };

function configError(file: string, faults: Fault[]): UsageError {
  const [first] = faults;
  const said = faults.map(({ line, key, message }) => `line ${line}: ${key ? `${key}: ` : ""}${message}`);
  return new UsageError("CONFIG_INVALID", said.join("\n"), {
    place: {
      file,
      ...(first === undefined ? {} : { row: first.line }),
      ...(first?.key === undefined ? {} : { key: first.key }),
    },
    mend: "Correct the source config.",
  });
}

/** Where a problem stands in the text; the nearest part above it where the value is missing. */
function offsetOf(document: Document, { path, onKey }: Problem): number {
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (onKey === true && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** workbooks[0].sheets[2].table */
function keyText(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}${text && "."}${String(part)}`),
    "",
  );
}

/** What a zod schema found, said with what is allowed. */
export function schemaProblems(schema: z.ZodType, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === "unrecognized_keys") {
      const allowed = allowedKeys(schema, issue.path).join(", ");
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `unknown key; allowed are ${allowed}`,
        onKey: true,
      }));
    }
    if (issue.code === "invalid_value") {
      return [{ path: issue.path, message: `not allowed; allowed are ${issue.values.map(String).join(", ")}` }];
    }
    return [{ path: issue.path, message: plainMessage(issue) }];
  });
}

function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_union") return "expected a text, a number, true or false";
  return issue.message
    .replace(/^Invalid input: (.*), received undefined$/, "missing; $1")
    .replace(/^Invalid input: /, "");
}

type Definition = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  entries?: Record<string, string>;
};

function definition(schema: z.core.$ZodType): Definition {
  const found = schema._zod.def as Definition;
  return found.innerType ? definition(found.innerType) : found;
}

/** The keys that the object or record at `path` of a schema takes. */
function allowedKeys(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  let here = definition(schema);
  for (const part of path) {
    const next = here.shape?.[String(part)] ?? here.element ?? here.valueType;
    if (next === undefined) return [];
    here = definition(next);
  }
  const keys = here.keyType ? definition(here.keyType).entries : here.shape;
  return Object.keys(keys ?? {});
}
