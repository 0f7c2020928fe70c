import { hash } from "node:crypto";
import type { TableSchema } from "./schema.ts";

/** 128 bits of SHA-256: no two different rows of any workbook share it. */
const keyLength = 32;

/**
 * The hash that a row's key is made of: table, entity, year and its filled canonical columns. Where it stands in which
 * file is no part of it, nor are extra columns, so that renaming a file or moving a row changes no key.
 */
export function contentHash(schema: TableSchema, entity: string, year: number, values: readonly string[]): string {
  const content: (string | number)[] = [schema.table, entity, year];
  for (const [index, { name }] of schema.columns.entries()) {
    const value = values[index];
    if (value !== undefined && value !== "") content.push(name, value);
  }
  return hash("sha256", JSON.stringify(content)).slice(0, keyLength);
}

/** Numbers exact repeats: the first row of a content has the plain hash, the next ones -2, -3 … */
export function rowKeys(): (hash: string) => string {
  const seen = new Map<string, number>();
  return (content) => {
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return count === 1 ? content : `${content}-${count}`;
  };
}
