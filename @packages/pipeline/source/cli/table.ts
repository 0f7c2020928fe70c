/** Columns of text, numbers to the right, with a heading; two spaces between and two before. */
export function table(headings: string[], rows: (string | number)[][]): string[] {
  if (rows.length === 0) return [];
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? count(cell) : cell)));
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...texts.map((row) => (row[index] ?? "").length)),
  );
  const isNumeric = headings.map((_, index) => rows.every((row) => typeof row[index] === "number"));
  const line = (cells: string[]) =>
    `  ${cells.map((cell, index) => (isNumeric[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ")}`.trimEnd();
  return [line(headings), ...texts.map(line)];
}

/** 12345 → 12,345 */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** 0.9964 → 99.6 % */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
