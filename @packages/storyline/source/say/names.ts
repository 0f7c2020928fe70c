import { SPECIAL_LABELS, type Language, type UnitReport } from "@packages/report";

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

/** Whether a school is one: those whose school nobody noted are a row too. */
export function isKnown({ name }: { name: string }): boolean {
  return Object.values(SPECIAL_LABELS.UNKNOWN).every((label) => label !== name);
}
