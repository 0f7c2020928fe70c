import { MESSAGE_LENGTH } from "../story.ts";
import { brief } from "./names.ts";

export type Clause = string | null | undefined;

/** A mark of the page (` (2/3)`) is kept free. */
export const SENTENCE_LENGTH = MESSAGE_LENGTH - 8;

/** Clauses as one message, as many of them as fit; the first always does, cut behind a word if need be. */
export function sentence(clauses: Clause[], length = SENTENCE_LENGTH): string {
  const [first = "", ...rest] = clauses.filter((clause): clause is string => Boolean(clause));
  const whole = rest.reduce((so, clause) => ([...so, ...clause].length + 2 <= length ? `${so}; ${clause}` : so), first);
  const told = brief(whole, length);
  // What is left of a number, or of a period, would be another one.
  return told === whole ? whole : told.replace(/(?:\s*\S*\d\S*)+…$/u, "…");
}
