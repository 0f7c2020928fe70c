import type { Client, InStatement, Row } from "@libsql/client";
import { quote, type TableShape } from "./tables.ts";

/** Rows that are read at a time, that are sent together, and that are written by one statement. */
const page = 2000;
const sent = 500;
const together = 50;

/**
 * Copies a table's rows into another, in the order of its key; `told` is called with how many have been. What is sent
 * together is a transaction: who needs all of it or nothing copies to where nobody looks.
 */
export async function copyRows(
  from: Client,
  to: Client,
  shape: TableShape,
  into: string,
  told: (rows: number) => void,
): Promise<number> {
  const keys = shape.key.map((name) => (name === "rowid" ? name : quote(name)));
  const columns = shape.columns.map(quote).join(", ");
  const marks = keys.map(() => "?").join(", ");
  const select = (after: boolean) =>
    `select ${[...keys, columns].join(", ")} from ${quote(shape.name)}
     ${after ? `where (${keys.join(", ")}) > (${marks})` : ""} order by ${keys.join(", ")} limit ${page}`;
  let last: Row | undefined;
  for (let copied = 0; ;) {
    const args = last ? keys.map((_, index) => last?.[index] ?? null) : [];
    const { rows } = await from.execute({ sql: select(last !== undefined), args });
    if (rows.length === 0) return copied;
    // Foreign keys are not looked at meanwhile: what a row points at may come later.
    for (let at = 0; at < rows.length; at += sent) {
      await to.migrate(inserts(rows.slice(at, at + sent), keys.length, shape, into));
    }
    copied += rows.length;
    told(copied);
    last = rows.at(-1);
    if (rows.length < page) return copied;
  }
}

function inserts(rows: Row[], skipped: number, { columns }: TableShape, into: string): InStatement[] {
  const marks = `(${columns.map(() => "?").join(", ")})`;
  const names = columns.map(quote).join(", ");
  const statements = [];
  for (let at = 0; at < rows.length; at += together) {
    const part = rows.slice(at, at + together);
    statements.push({
      sql: `insert into ${quote(into)} (${names}) values ${part.map(() => marks).join(", ")}`,
      args: part.flatMap((row) => columns.map((_, index) => row[skipped + index] ?? null)),
    });
  }
  return statements;
}
