/**
 * What makes a spreadsheet take a text for a formula: = + - @ in any of their forms, a tab or the end of a line; with
 * blanks or invisible characters before it, too.
 */
const trigger = String.raw`[=+\-@\t\r\n\u2212\u207A\u208A\u207B\u208B\u207C\u208C\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]`;
const invisible = String.raw`[\p{Zs}\p{Cf}]*`;

const beginning = new RegExp(`^${invisible}${trigger}`, "u");

// Where a semicolon separates fields by the reader's settings, a part of a text becomes a cell of its own.
const behindSeparator = new RegExp(String.raw`([;\t\r\n]${invisible})(?=${trigger})`, "gu");

const telephone = /^\+\d{5,15}$/;

/** Whether a spreadsheet might compute this text. */
export function looksLikeFormula(text: string): boolean {
  return beginning.test(text);
}

/** The same text for a CSV file, with an apostrophe before whatever a spreadsheet might compute. */
export function neutralise(text: string): string {
  const within = text.replace(behindSeparator, "$1'");
  return looksLikeFormula(text) ? `'${within}` : within;
}

/** A telephone number with its country's code: it begins as a formula does, and has nothing to compute. */
export function isTelephone(text: string): boolean {
  return telephone.test(text);
}
