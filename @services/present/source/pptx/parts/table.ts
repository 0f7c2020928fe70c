import type { Cell, Column, Row, Table } from "@packages/storyline";
import { ellipsize, lineCount, textWidth, type Typeface } from "../../text/measure.ts";
import type { Box, Canvas } from "../canvas.ts";
import type { TableCell, TableRow } from "../pptxgen.ts";
import { toneColour, type Theme } from "../theme.ts";

const PADDING = 0.08;
const SIZES = [13, 12, 11, 10, 9];
/** Rows grow to fill the slide, but no higher than this. */
const TALLEST = 0.42;
/** Texts are cut to no less than this, so that smaller type is tried first; where that does not help, to this. */
const TEXT = { rather: 3.2, least: 1.5 };
/** What stands before the name of a part of the row above. */
const INDENT = "\u00A0\u00A0\u00A0";

/**
 * A native table: text left, numbers right, columns as wide as what stands in them needs. Where it goes on over several
 * slides, `whole` is all of it and `most` the rows of its longest part, so that all look alike.
 */
export function drawTable(canvas: Canvas, table: Table, box: Box, { whole, most } = partOf(table)): void {
  const { slide, theme, warn } = canvas;
  const { size, widths, tell } = layOut(theme, whole, most, box);
  const face = { family: theme.body, size };
  const headingHeight = headingLines(table, widths, face) * ((size * 1.2) / 72) + 0.14;
  const rowHeight = Math.min(TALLEST, (box.h - headingHeight) / most);
  const heading = table.columns.map(({ heading: text, kind }): TableCell => ({
    text,
    options: {
      bold: true,
      align: kind === "text" ? "left" : "right",
      valign: "bottom",
      color: theme.title,
      border: [NONE, NONE, { type: "solid", pt: 1.25, color: theme.title }, NONE],
    },
  }));
  const rows = table.rows.map((row): TableRow => {
    const isTotal = row.kind === "total";
    return table.columns.map(({ kind }, index) => {
      const { text, tone } = tell(row, index);
      const shown = ellipsize(text, inner(widths[index] ?? 0), { ...face, bold: isTotal });
      if (shown !== text) warn(`${table.title}: "${text}" is cut to "${shown}"`);
      return {
        text: shown,
        options: {
          align: kind === "text" ? "left" : "right",
          color: row.kind === "rest" && tone === "plain" ? theme.quiet : toneColour(theme, tone),
          bold: isTotal,
          ...(isTotal ? { fill: { color: theme.surface } } : {}),
          border: [
            NONE,
            NONE,
            { type: "solid", pt: isTotal ? 1.25 : 0.5, color: isTotal ? theme.title : theme.rule },
            NONE,
          ],
        },
      };
    });
  });
  slide.addTable([heading, ...rows], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: widths,
    rowH: [headingHeight, ...rows.map(() => rowHeight)],
    fontFace: theme.bodyFont,
    fontSize: size,
    valign: "middle",
    // Points: pptxgenjs reads margins of one and more as points.
    margin: [1.5, PADDING * 72, 1.5, PADDING * 72],
    objectName: table.title,
  });
}

const NONE = { type: "none" } as const;

/** A table that is all on its slide. */
function partOf(table: Table): { whole: Table; most: number } {
  return { whole: table, most: Math.max(table.rows.length, 1) };
}

const inner = (width: number): number => width - 2 * PADDING - 0.02;

function headingLines({ columns }: Table, widths: number[], face: Typeface): number {
  return Math.max(
    ...columns.map(({ heading }, index) => lineCount(heading, inner(widths[index] ?? 0), { ...face, bold: true })),
  );
}

type Told = Pick<Cell, "text" | "tone">;
type Tell = (row: Row, column: number) => Told;

const inFull: Tell = ({ cells, level }, column) => {
  const { text, tone } = cells[column] ?? { text: "", tone: "plain" };
  return { text: column === 0 && level > 0 ? `${INDENT}${text}` : text, tone };
};

const inShort: Tell = (row, column) => {
  const told = inFull(row, column);
  const cell = row.cells[column];
  return cell && cell.short !== cell.text ? { ...told, text: cell.short } : told;
};

type Layout = { size: number; widths: number[]; tell: Tell };

/**
 * The largest size at which everything fits whole, or else the numbers do and the texts are cut, or else the numbers in
 * short; and the widths of the columns at that size.
 */
function layOut(theme: Theme, { columns, rows }: Table, count: number, box: Box): Layout {
  const needs = (size: number, tell: Tell): Need[] => {
    const face = { family: theme.body, size };
    return columns.map(({ heading, kind }, index) => {
      const texts = rows.map((row) => textWidth(tell(row, index).text, { ...face, bold: row.kind === "total" }));
      const wide = Math.max(headingWidth(heading, { ...face, bold: true }), ...texts) + 2 * PADDING + 0.06;
      return { kind, wide };
    });
  };
  const tall = (size: number) => (count + 2.2) * ((size * 1.2) / 72 + 0.07) <= box.h;
  const attempts = [
    { tell: inFull, limit: Infinity, smallest: 10 },
    { tell: inFull, limit: TEXT.rather, smallest: 10 },
    { tell: inFull, limit: TEXT.least, smallest: 9 },
    { tell: inShort, limit: TEXT.least, smallest: 9 },
  ];
  for (const { tell, limit, smallest } of attempts) {
    for (const size of SIZES.filter((points) => points >= smallest && tall(points))) {
      const needed = needs(size, tell);
      if (total(needed, limit) <= box.w) return { size, widths: spread(needed, box.w), tell };
    }
  }
  const size = SIZES.at(-1) ?? 9;
  return { size, widths: spread(needs(size, inShort), box.w), tell: inShort };
}

/** What a heading needs to stand on two lines, broken between its words. */
function headingWidth(heading: string, face: Typeface): number {
  const words = heading.split(" ");
  const breaks = words.map((_, index) =>
    Math.max(...[words.slice(0, index), words.slice(index)].map((line) => textWidth(line.join(" "), face))),
  );
  return Math.max(0.3, Math.min(...breaks));
}

type Need = { kind: Column["kind"]; wide: number };

/** The width that columns need where texts may be cut to `limit`. */
function total(needed: Need[], limit: number): number {
  return needed.reduce((sum, { kind, wide }) => sum + (kind === "text" ? Math.min(wide, limit) : wide), 0);
}

/** Gives numbers what they need and texts the rest; what is left over then goes to all numbers alike. */
function spread(needed: Need[], width: number): number[] {
  const numbers = needed.reduce((sum, { kind, wide }) => sum + (kind === "number" ? wide : 0), 0);
  const texts = needed.filter(({ kind }) => kind === "text");
  const wanted = texts.reduce((sum, { wide }) => sum + wide, 0);
  const room = width - numbers;
  if (wanted > room) {
    const scale = Math.max(room, TEXT.least) / wanted;
    const widths = needed.map(({ kind, wide }) => (kind === "text" ? wide * scale : wide));
    const sum = widths.reduce((so, wide) => so + wide, 0);
    return sum > width ? widths.map((wide) => (wide * width) / sum) : widths;
  }
  const spare = (room - wanted) / needed.length;
  return needed.map(({ wide }) => wide + spare);
}
