/** Rows by the query that gave them, of the page that is being rendered: pages are rendered one after the other. */
let rows = {};

/** A query without the two letters that Evidence draws anew for each: by them no browser would find what a server kept. */
export const keyOf = (sql) => sql.replaceAll(/inputQuery-[\w-]{2}/g, "inputQuery");

export function keepRows(sql, found) {
  // What is larger, a browser asks DuckDB for.
  if (found.length <= 3000) rows[keyOf(sql)] = [...found];
  return found;
}

export function takeRows() {
  const taken = rows;
  rows = {};
  return taken;
}
