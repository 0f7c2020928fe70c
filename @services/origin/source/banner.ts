import { existsSync } from "node:fs";
import path from "node:path";
import { shownPath } from "@core/command";
import type { Settings } from "./environment.ts";
import type { Serving } from "./serve.ts";

/** What is served, where, and what is not there yet, with the command that makes it. */
export function banner({ origin, sites }: Serving, { decks, home }: Settings): string[] {
  const hasDecks = existsSync(path.join(decks, "reports"));
  const parts: [string, string, string | null][] = [
    ["dashboard", `${origin}/`, null],
    ["reports", `${origin}/reports/`, hasDecks ? null : "no deck is published: pnpm run slides -- publish --all"],
    ["API", `${origin}/api/`, null],
    ...sites.entities.map((entity): [string, string, null] => ["BI", `${origin}/bi/${entity}/`, null]),
  ];
  if (sites.entities.length === 0) parts.push(["BI", "", "no site is built: pnpm run evidence:build -- --entity IONS"]);
  return [
    `Atlas serves ${shownPath(home) || "."} at ${origin}`,
    "",
    ...parts.map(([name, address, missing]) => `  ${name.padEnd(11)}${[address, missing].filter(Boolean).join("  ")}`),
    "",
    "Accounts: pnpm run users -- add --email … --entity IONS --role staff. Ctrl-C ends it.",
  ];
}
