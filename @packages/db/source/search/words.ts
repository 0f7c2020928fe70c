import { sql, type SQL, type SQLWrapper } from "drizzle-orm";

/**
 * A name as lists are ordered by it and words are looked for in it: lower case, without accents and apostrophes, and one
 * space for everything else that is no letter or digit. "Nur'aini  Al-Fatih, S.Pd." is "nuraini al fatih s pd".
 */
export function sortName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘`ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What numbers are written with or without. */
const punctuation = [" ", "-", ".", "/", "+", "(", ")", "_"];

/** A student number as it is looked for. This and the next two are rules in SQL too: a found row is held against them. */
export const numberWord = (text: string) => [...lower(text)].filter((letter) => !punctuation.includes(letter)).join("");

export const numberWordSql = (column: SQLWrapper): SQL =>
  punctuation.reduce((inner, letter) => sql`replace(${inner}, ${sql.raw(`'${letter}'`)}, '')`, sql`lower(${column})`);

/** A telephone with its country's code: 0812… and +62 812… are both 62812…. */
export const phoneWord = (text: string) => numberWord(text).replace(/^0/, "62");

export const phoneWordSql = (column: SQLWrapper): SQL => {
  const digits = numberWordSql(column);
  return sql`iif(substr(${digits}, 1, 1) = '0', '62' || substr(${digits}, 2), ${digits})`;
};

export const emailWord = (text: string) => lower(text);

export const emailWordSql = (column: SQLWrapper): SQL => sql`lower(${column})`;

/** As SQLite's lower(): of the letters A to Z alone. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
