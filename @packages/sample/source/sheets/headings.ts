import { put, text, type Grid } from "./grid.ts";
import { headerRow, headingRows, type SheetPlan } from "./plan.ts";

/** Titles, headings of one row or two, and a row of column numbers where the form has one. */
export function writeHeadings(plan: SheetPlan, grid: Grid): void {
  const { columns, titles } = plan;
  titles.forEach((title, row) => {
    grid.rows[row] = [text(title)];
    grid.merges.push({ s: { r: row, c: 0 }, e: { r: row, c: Math.min(columns.length, 6) - 1 } });
  });
  const top = headerRow(plan) - 1;
  if (headingRows(plan) === 1) {
    grid.rows[top] = columns.map(({ heading }) => text(heading));
  } else {
    grid.rows[top] = [];
    grid.rows[top + 1] = [];
    columns.forEach(({ heading, group }, column) => {
      const starts = group !== undefined && columns[column - 1]?.group !== group;
      if (group === undefined) {
        put(grid, top, column, text(heading));
        grid.merges.push({ s: { r: top, c: column }, e: { r: top + 1, c: column } });
        return;
      }
      put(grid, top + 1, column, text(heading));
      if (!starts) return;
      put(grid, top, column, text(group));
      const end = column + columns.slice(column).findIndex((each) => each.group !== group) - 1;
      grid.merges.push({ s: { r: top, c: column }, e: { r: top, c: end < column ? columns.length - 1 : end } });
    });
  }
  if (plan.numbered) grid.rows[top + headingRows(plan)] = columns.map((_, index) => text(`(${index + 1})`));
}
