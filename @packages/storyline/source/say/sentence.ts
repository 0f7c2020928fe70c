import { MESSAGE_LENGTH } from "../story.ts";

export type Clause = string | null | undefined;

/** A mark of the page (` (2/3)`) is kept free. */
export const SENTENCE_LENGTH = MESSAGE_LENGTH - 8;

/** Clauses as one message, as many of them as fit; the first always does, cut if need be. */
export function sentence(clauses: Clause[], length = SENTENCE_LENGTH): string {
  const [first = "", ...rest] = clauses.filter((clause): clause is string => Boolean(clause));
  const whole = rest.reduce((so, clause) => ([...so, ...clause].length + 2 <= length ? `${so}; ${clause}` : so), first);
  const characters = [...whole];
  if (characters.length <= length) return whole;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}
