/**
 * The form in which two spellings of a name are compared: lower case, without accents, spaces or punctuation
 * ("S.M.A.  Negeri 3" and "SMA NEGERI 3" are one). `reference.match_key` in DuckDB is the same rule for SQL.
 */
export function matchKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
