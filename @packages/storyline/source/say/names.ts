import { SPECIAL_LABELS, type Language, type UnitReport } from "@packages/report";
import type { Words } from "../words/index.ts";
import type { Numbers } from "./numbers.ts";

/** A name in a sentence is no longer. */
const BRIEF = 34;

/** A name as a sentence takes it: cut behind a word where it is long. */
export function brief(name: string, length = BRIEF): string {
  const characters = [...name];
  if (characters.length <= length) return name;
  const cut = characters.slice(0, length - 1).join("");
  const word = cut.lastIndexOf(" ");
  return `${(word > length / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:&/–-]+$/u, "")}…`;
}

/** What people call a unit: its code where that is an abbreviation (TM, WLC), else its name. */
export function called({ unit }: UnitReport): string {
  return unit.kind !== "all" && /^[A-Z]{2,5}$/.test(unit.code) && unit.code.length < unit.name.length
    ? unit.code
    : brief(unit.name);
}

/** The name of a program, channel or school; what no registry or workbook names is named in the story's language. */
export function named({ code, name }: { code?: string; name: string }, language: Language): string {
  const special = Object.entries(SPECIAL_LABELS).find(([key, { id }]) =>
    code === undefined ? name === id : code === key,
  );
  return special?.[1][language] ?? name;
}

/** Whether a program, channel or school is one: what workbooks leave open, and no registry knows, is a row too, and no news. */
export function isKnown({ code, name }: { code?: string; name: string }): boolean {
  if (code !== undefined) return !Object.keys(SPECIAL_LABELS).includes(code);
  return Object.values(SPECIAL_LABELS.UNKNOWN).every((label) => label !== name);
}

/** What the folded end of a list is called: how many there are of those that are known, and that there are others. */
export function othersOf(
  { words, numbers }: { words: Words; numbers: Numbers },
  rest: { code?: string; name: string }[],
  what: "program" | "school" | "channel",
): string {
  const known = rest.filter(isKnown).length;
  if (known === 0) return words.nouns.unknown;
  const name = words.nouns.others(numbers.count(known), what);
  return known === rest.length ? name : words.nouns.andUnknown(name);
}
