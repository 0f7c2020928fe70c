import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** What a file says: each text that stands between quotes, tags or backticks, and each number, day and address in it. */
export type Said = Map<string, Set<string>>;

/** DuckDB for browsers is the same for everybody. */
const ofOthers = /duckdb-/;

/** What every file of a site says: of a Parquet file, its values, as DuckDB reads them. */
export async function contentsOf(folder: string): Promise<Said> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const contents: Said = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || ofOthers.test(entry.name)) continue;
    let text: string;
    if (file.endsWith(".parquet")) {
      const rows = await connection.runAndReadAll("select * from read_parquet($file)", { file });
      text = JSON.stringify(rows.getRowObjectsJson());
    } else text = readFileSync(file, "utf8");
    contents.set(path.relative(folder, file), wordsOf(text));
  }
  connection.closeSync();
  instance.closeSync();
  return contents;
}

function wordsOf(text: string): Set<string> {
  const parts = text.split(/["'`<>]|&quot;/).map((part) => part.trim());
  const others = text.match(/\d[\d.-]*\d|[\w.+-]+@[\w.-]+\.\w+|[A-Z]+-\d{4}/g) ?? [];
  return new Set([...parts, ...others]);
}

/** Which of the words a site says, each with its file. */
export function findIn(contents: Said, words: string[]): string[] {
  return [...contents].flatMap(([name, said]) =>
    words.filter((word) => said.has(word)).map((word) => `${name}: ${word}`),
  );
}
