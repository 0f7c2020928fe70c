import { and, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Slot } from "./slots.ts";
import type { Subject } from "./subjects.ts";
import type { Term } from "./terms.ts";

/** Whether a text begins with another, such that an index can be used. */
export const begins = (text: SQLWrapper, beginning: Slot): SQL =>
  sql`(${text} >= ${beginning} and ${text} < ${beginning} || char(0x10FFFF))`;

/** Whether a later word of a name begins so. In an order of names, those whose first word does are a range of their own. */
export const hasLaterWord = (sortName: SQLWrapper, word: Slot): SQL => sql`instr(${sortName}, ' ' || ${word}) > 0`;

/** Whether a name has a word that begins so. */
export const hasWord = (sortName: SQLWrapper, word: Slot): SQL =>
  sql`(${begins(sortName, word)} or ${hasLaterWord(sortName, word)})`;

/** Whether a row has what a term asks for, wherever it may be. */
export function matches({ table, elsewhere }: Subject<never>, term: Term<Slot>): SQL {
  const found = [...(term.name === undefined ? [] : [hasWord(table.sort_name, term.name)]), ...elsewhere(term)];
  return or(...found) ?? sql`false`;
}

/** The same but for those whose name begins so: they are a range of their own. */
export function matchesLater({ table, elsewhere }: Subject<never>, term: Term<Slot>): SQL {
  if (term.name === undefined) return or(...elsewhere(term)) ?? sql`false`;
  const found = or(hasLaterWord(table.sort_name, term.name), ...elsewhere(term));
  return and(sql`not ${begins(table.sort_name, term.name)}`, found) ?? sql`false`;
}

/** Where the tokens are that a term is the beginning of. */
export function tokensOfTerm({ name, number, phone, email }: Term<Slot>): { kind: string; token: Slot }[] {
  return [
    { kind: "name", token: name },
    { kind: "number", token: number },
    { kind: "contact", token: phone },
    { kind: "contact", token: email },
  ].filter((each): each is { kind: string; token: Slot } => each.token !== undefined);
}

export type Cursor<Value = string | number, Id = string> = { value: Value; id: Id };
export type Direction = "asc" | "desc";

/** Rows beyond a cursor. Said twice of the first column, because an expression takes no part in a comparison of pairs. */
export function beyond(
  cursor: Cursor<Slot, Slot> | undefined,
  by: SQLWrapper,
  id: SQLWrapper,
  direction: Direction,
): SQL | undefined {
  if (!cursor) return undefined;
  const { value, id: last } = cursor;
  return direction === "asc"
    ? sql`(${by} >= ${value} and (${by} > ${value} or ${id} > ${last}))`
    : sql`(${by} <= ${value} and (${by} < ${value} or ${id} < ${last}))`;
}

export const inOrder = (by: SQLWrapper, id: SQLWrapper, direction: Direction): SQL =>
  direction === "asc" ? sql`${by} asc, ${id} asc` : sql`${by} desc, ${id} desc`;
