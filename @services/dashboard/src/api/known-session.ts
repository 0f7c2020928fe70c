import type { Answer } from "./problem.ts";
import { getSession } from "./session.functions.ts";
import type { Session } from "./session.ts";

/** A session is asked for again after this long; what it may see, the API checks each time anyway. */
const FRESH_FOR = 60_000;

let known: { answer: Promise<Answer<Session>>; at: number } | null = null;

/** The session, in the browser kept for a minute so that going from page to page asks once. */
export function knownSession(): Promise<Answer<Session>> {
  if (import.meta.env.SSR) return getSession();
  if (known && performance.now() - known.at < FRESH_FOR) return known.answer;
  const answer = getSession();
  known = { answer, at: performance.now() };
  void answer.then(({ ok }) => {
    if (!ok) forgetSession();
  }, forgetSession);
  return answer;
}

export function forgetSession(): void {
  known = null;
}
