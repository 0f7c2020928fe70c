import type { Row, Story, Table } from "@packages/storyline";
import { ellipsize, textWidth } from "../text/measure.ts";
import { all, children, copy, create, first, remove, type Element } from "./dom.ts";
import { setText } from "./text.ts";

const EMU = 914_400;
const POINTS = { most: 14, least: 7 };
/** What Office puts at either side of a cell's text, in inches. */
const MARGINS = 0.2;

/**
 * Fills a native table: its first row is the pattern of the heading, its second that of every row, its last, where there
 * are three, that of the sum; of each the first cell is the pattern for names, the second for numbers. It keeps its frame:
 * columns share its width, and rows and type are as high as there is room for.
 */
export function fillTable(frame: Element, table: Table, language: Story["language"]): void {
  const native = first(frame, "a:tbl");
  const grid = native && first(native, "a:tblGrid");
  if (!native || !grid) return;
  const rows = children(native, "a:tr");
  const [heading, entry = heading] = rows;
  if (!heading || !entry) return;
  const sum = rows.length > 2 ? (rows.at(-1) ?? entry) : entry;
  const size = frameSize(frame, grid);
  const widths = columnWidths(grid, size.width, table);
  const height = Math.floor(size.height / (table.rows.length + 1));
  const points = typeSize(table, widths, height, fontSize(entry));
  for (const row of rows) remove(row);
  setWidths(grid, widths);
  const add = (pattern: Element, texts: string[], bold = false) => {
    const row = copy(pattern);
    row.setAttribute("h", String(Math.min(Number(pattern.getAttribute("h")) || height, height)));
    const [names, numbers = names] = children(pattern, "a:tc");
    for (const cell of children(row, "a:tc")) remove(cell);
    texts.forEach((value, column) => {
      const cell = column === 0 ? names : numbers;
      if (!cell) return;
      const face = { family: "Arial", size: points, bold };
      const shown = ellipsize(value, Math.max(0.2, (widths[column] ?? 0) / EMU - MARGINS), face);
      // Extensions of the row stay behind its cells.
      row.insertBefore(
        cellOf(cell, column === 0 ? shown : value, points, language),
        children(row, "a:extLst")[0] ?? null,
      );
    });
    native.appendChild(row);
  };
  add(
    heading,
    table.columns.map((column) => column.heading),
    true,
  );
  for (const row of table.rows) add(row.kind === "total" ? sum : entry, texts(row), row.kind === "total");
}

const texts = ({ cells, level }: Row): string[] =>
  cells.map(({ short }, column) => (column === 0 && level > 0 ? `\u00A0\u00A0\u00A0${short}` : short));

function frameSize(frame: Element, grid: Element): { width: number; height: number } {
  const extent = first(frame, "a:ext");
  const columns = children(grid, "a:gridCol").map((column) => Number(column.getAttribute("w")));
  const width = Number(extent?.getAttribute("cx")) || columns.reduce((so, one) => so + one, 0) || 8 * EMU;
  return { width, height: Number(extent?.getAttribute("cy")) || 4 * EMU };
}

/** The template's own widths where it has as many columns; else a wide one for names, and the rest alike. */
function columnWidths(grid: Element, width: number, { columns }: Table): number[] {
  const own = children(grid, "a:gridCol").map((column) => Number(column.getAttribute("w")));
  if (own.length === columns.length && own.every((one) => one > 0)) return own;
  const names = columns.length === 1 ? 1 : columns.length > 6 ? 0.28 : 0.36;
  const each = columns.length > 1 ? (1 - names) / (columns.length - 1) : 0;
  return columns.map((_, column) => Math.floor(width * (column === 0 ? names : each)));
}

function setWidths(grid: Element, widths: number[]): void {
  for (const column of children(grid, "a:gridCol")) remove(column);
  const after = children(grid)[0] ?? null;
  for (const width of widths) grid.insertBefore(create(grid, "a:gridCol", { w: String(width) }), after);
}

/** The largest type, up to the template's, in which the numbers fit in their columns and the rows in the frame. */
function typeSize(table: Table, widths: number[], height: number, most: number): number {
  const fits = (points: number) => {
    const face = { family: "Arial", size: points, bold: true };
    if ((points * 1.25) / 72 + 0.04 > height / EMU) return false;
    return table.rows.every(({ cells }) =>
      cells.every(
        ({ short }, column) => column === 0 || textWidth(short, face) <= (widths[column] ?? 0) / EMU - MARGINS,
      ),
    );
  };
  let points = most;
  while (points > POINTS.least && !fits(points)) points -= 1;
  return points;
}

function fontSize(row: Element): number {
  const sizes = all(row, "a:rPr").map((run) => Number(run.getAttribute("sz")) / 100);
  return sizes.find((size) => size > 0) ?? POINTS.most;
}

function cellOf(pattern: Element, value: string, points: number, language: Story["language"]): Element {
  const cell = copy(pattern);
  for (const merged of ["gridSpan", "rowSpan", "hMerge", "vMerge"]) cell.removeAttribute(merged);
  const body = children(cell, "a:txBody")[0];
  if (!body) return cell;
  setText(body, [value], language);
  for (const run of all(body, "a:rPr")) run.setAttribute("sz", String(points * 100));
  const properties = children(cell, "a:tcPr")[0];
  // Thin margins above and below, so that rows are as high as they are set.
  properties?.setAttribute("marT", "18288");
  properties?.setAttribute("marB", "18288");
  return cell;
}
