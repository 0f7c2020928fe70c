import type { Reader } from "@packages/db/reader";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import type { ViewQuery } from "./parameters.ts";
import { unanswerable } from "./refuse.ts";
import { chooseView, UnknownYearError, type View } from "./view.ts";

/** The view that a query asks of a release. Throws a Problem that names the years there are. */
export function viewOf({ release }: Reader, query: ViewQuery): View {
  try {
    return chooseView(release, query);
  } catch (error) {
    if (!(error instanceof UnknownYearError)) throw error;
    throw unanswerable("year", `Published are ${release.years.toSorted().join(", ") || "no years"}.`);
  }
}

/** The scopes that a query names, in reading order; none: the whole. Throws a Problem that names those there are. */
export function chosenScopes(scopes: readonly Scope[], codes: readonly string[] = []): Scope[] {
  const wanted = codes.length === 0 ? [WHOLE] : codes;
  const found = scopes.filter(({ code }) => wanted.includes(code));
  if (found.length === wanted.length) return found;
  throw unanswerable("unit", `There are ${scopes.map(({ code }) => code).join(", ")}.`);
}
