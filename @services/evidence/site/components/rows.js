/** Rows by the query that gave them, of the page that is being rendered: pages are rendered one after the other. */
let rows = {};

export function keepRows(sql, found) {
  // What is larger, a browser asks DuckDB for.
  if (found.length <= 3000) rows[sql] = [...found];
  return found;
}

export function takeRows() {
  const taken = rows;
  rows = {};
  return taken;
}
