import { isTelephone, looksLikeFormula } from "@packages/csv";
import { streamOf, type Cell, type CellKind, type Column, type Table } from "./table.ts";
import { DECLARATION, MAIN, STYLE } from "./xlsx-parts.ts";
import { cellText } from "./xlsx-text.ts";

/** Rows that a sheet can have. */
const mostRows = 1_048_576;

/** Thrown where there are more rows than a sheet can have. */
export class SheetFullError extends Error {
  override name = "SheetFullError";
}

/** A worksheet part. Its heading stays in sight; a filter is on every column. */
export function sheetOf(table: Table): ReadableStream<Uint8Array> {
  return streamOf(partsOf(table));
}

async function* partsOf({ columns, rows }: Table): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
      `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnOf).join("")}</cols><sheetData>` +
      `<row>${columns.map(({ heading }) => textCell(heading, STYLE.heading)).join("")}</row>`,
  );
  let count = 1;
  for await (const batch of rows) {
    count += batch.length;
    if (count > mostRows) throw new SheetFullError(`a sheet has ${mostRows} rows at most`);
    yield encoder.encode(batch.map((row) => rowOf(row, columns)).join(""));
  }
  const filter = columns.length > 0 ? `<autoFilter ref="A1:${letters(columns.length)}${count}"/>` : "";
  yield encoder.encode(`</sheetData>${filter}</worksheet>`);
}

const widths: Record<CellKind, number> = { text: 26, phone: 18, day: 12, money: 16, count: 11, percent: 11 };

function columnOf({ kind, heading }: Column, index: number): string {
  const width = Math.max(widths[kind], Math.min(heading.length + 2, 24));
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

const rowOf = (row: readonly Cell[], columns: readonly Column[]): string =>
  `<row>${row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? "text")).join("")}</row>`;

function cellOf(cell: Cell, kind: CellKind): string {
  if (cell === null) return "<c/>";
  if (typeof cell === "boolean") return `<c t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "number") return `<c s="${styleOf(cell, kind)}"><v>${cell}</v></c>`;
  const serial = kind === "day" ? serialDay(cell) : null;
  return serial === null ? freeText(cell) : `<c s="${STYLE.day}"><v>${serial}</v></c>`;
}

function styleOf(value: number, kind: CellKind): number {
  if (kind === "money") return Number.isInteger(value) ? STYLE.money : STYLE.sen;
  return kind === "percent" ? STYLE.percent : STYLE.count;
}

/**
 * A text is a text to Excel, whatever it begins with, and `quotePrefix` keeps it one when it is edited. The apostrophe is
 * for what is made of the file afterwards; a telephone number can do without it.
 */
function freeText(text: string): string {
  if (isTelephone(text)) return textCell(text, STYLE.verbatim);
  return looksLikeFormula(text) ? textCell(`'${text}`, STYLE.verbatim) : textCell(text, STYLE.text);
}

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

/** 2026-02-28 → 46081, days since 30 December 1899; null where it is no day, or one before March 1900, which Excel miscounts. */
function serialDay(day: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  const serial = (time - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial >= 61 ? serial : null;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const index = column - 1;
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}
