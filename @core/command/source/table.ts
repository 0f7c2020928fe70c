/** Columns of text, numbers to the right, with a heading; two spaces between and two before. */
export function table(headings: string[], rows: (string | number)[][]): string[] {
  if (rows.length === 0) return [];
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? count(cell) : cell)));
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...texts.map((row) => (row[index] ?? "").length)),
  );
  const isNumeric = headings.map((_, index) => rows.every((row) => isNumber(row[index])));
  const line = (cells: string[]) =>
    `  ${cells.map((cell, index) => (isNumeric[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ")}`.trimEnd();
  return [line(headings), ...texts.map(line)];
}

/** A number, or one that is written out: Rp 1.250.000, +12,5%, or the dash that stands for none. */
function isNumber(cell: string | number | undefined): boolean {
  return typeof cell === "number" || /^(?:[-+]?(?:Rp )?\d[\d.,]* ?%?|–)$/.test(cell ?? "");
}

/** 12345 → 12,345 */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** 0.9964 → 99.6% */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
