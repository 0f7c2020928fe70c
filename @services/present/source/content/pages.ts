/** Splits rows into as few pages as hold them, all of them as full as each other (41 rows by 14: 14, 14, 13). */
export function balancedPages<Row>(rows: Row[], capacity: number): Row[][] {
  const count = Math.ceil(rows.length / capacity);
  const base = Math.floor(rows.length / count);
  const longer = rows.length % count;
  const pages: Row[][] = [];
  for (let page = 0, start = 0; page < count; page += 1) {
    const end = start + base + (page < longer ? 1 : 0);
    pages.push(rows.slice(start, end));
    start = end;
  }
  return pages;
}

/** ` (2/3)` behind the title of a slide that has companions. */
export function pageMark(page: number, pages: number): string {
  return pages > 1 ? ` (${page + 1}/${pages})` : "";
}
