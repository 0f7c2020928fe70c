/** The sum of what is there; null where nothing is. */
export function sum(values: (number | null)[]): number | null {
  const present = values.flatMap((value) => value ?? []);
  return present.length === 0 ? null : present.reduce((total, value) => total + value, 0);
}

/** Whether any of the figures is more, or less, than nothing. */
export function anything(...values: (number | null)[]): boolean {
  return values.some((value) => value !== null && value !== 0);
}

/** The first `count` in full, and the rest to be summed as one row; a rest of one alone is no rest. */
export function fold<Entry>(entries: Entry[], count: number): { shown: Entry[]; rest: Entry[] } {
  if (entries.length <= count) return { shown: entries, rest: [] };
  return { shown: entries.slice(0, count - 1), rest: entries.slice(count - 1) };
}

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

/** By code unit, the same everywhere. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : Number(a.name > b.name);
