import type { Answer } from "./problem.ts";
import type { Session } from "./session.ts";

/** A session is asked for again after this long; what it may see, the API checks each time anyway. */
const FRESH_FOR = 60_000;

let known: { answer: Promise<Answer<Session>>; at: number } | null = null;

/** The session, in the browser kept for a minute so that going from page to page asks once. */
export function knownSession(): Promise<Answer<Session>> {
  if (import.meta.env.SSR) return ask();
  if (known && performance.now() - known.at < FRESH_FOR) return known.answer;
  const answer = ask();
  known = { answer, at: performance.now() };
  void answer.then(({ ok }) => {
    if (!ok) forgetSession();
  }, forgetSession);
  return answer;
}

/** The session that the page came with: the first press need not ask for it again. */
export function keepSession(answer: Answer<Session>): void {
  if (answer.ok) known ??= { answer: Promise.resolve(answer), at: performance.now() };
}

export function forgetSession(): void {
  known = null;
}

/** What calls the server is fetched when it is first needed: a first load comes with its data. */
async function ask(): Promise<Answer<Session>> {
  const { getSession } = await import("./session.functions.ts");
  return getSession();
}
