import type { Cell, Column, TableBlock, Tone } from "../content/model.ts";
import { ellipsize, lineCount, textWidth, type Typeface } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import type { Theme } from "./theme.ts";
import type { TableCell, TableRow } from "./pptxgen.ts";

const PADDING = 0.08;
const SIZES = [13, 12, 11, 10, 9];
/** Rows grow to fill the slide, but no higher than this. */
const TALLEST = 0.42;
/** Texts are cut to no less than this, so that smaller type is tried first; where that does not help, to this. */
const TEXT = { rather: 3.2, least: 1.5 };

/** A native table: text left, numbers right, columns as wide as what stands in them needs. */
export function drawTable({ slide, theme, warn }: Canvas, block: TableBlock, box: Box): void {
  const body = [...block.rows, ...(block.total ? [block.total] : [])];
  const most = Math.max(block.part?.most ?? 0, body.length, 1);
  const { size, widths, tell } = layOut(theme, block, most, box);
  const face = { family: theme.body, size };
  const headingLines = Math.max(
    ...block.columns.map(({ heading }, index) =>
      lineCount(heading, inner(widths[index] ?? 0), { ...face, bold: true }),
    ),
  );
  const headingHeight = 0.14 + headingLines * ((size * 1.2) / 72);
  const rowHeight = Math.min(TALLEST, (box.h - headingHeight) / most);
  const heading = block.columns.map(({ heading: text, kind }): TableCell => ({
    text,
    options: {
      bold: true,
      align: kind === "text" ? "left" : "right",
      valign: "bottom",
      color: theme.title,
      border: [NONE, NONE, { type: "solid", pt: 1.25, color: theme.title }, NONE],
    },
  }));
  const rows = body.map((cells, row): TableRow => {
    const isTotal = row === block.rows.length;
    return block.columns.map(({ kind }, index) => {
      const { text, tone } = tell(cells[index] ?? "");
      const room = inner(widths[index] ?? 0);
      const shown = ellipsize(text, room, { ...face, bold: isTotal });
      if (shown !== text) warn(`${block.name}: "${text}" is cut to "${shown}"`);
      return {
        text: shown,
        options: {
          align: kind === "text" ? "left" : "right",
          color: toneColour(theme, tone),
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
    rowH: [headingHeight, ...body.map(() => rowHeight)],
    fontFace: theme.bodyFont,
    fontSize: size,
    valign: "middle",
    // Points: pptxgenjs reads margins of one and more as points.
    margin: [1.5, PADDING * 72, 1.5, PADDING * 72],
    objectName: block.name,
  });
}

const NONE = { type: "none" } as const;

const inner = (width: number): number => width - 2 * PADDING - 0.02;

export function toneColour(theme: Theme, tone: Tone): string {
  return { good: theme.good, bad: theme.bad, plain: theme.ink }[tone];
}

type Told = { text: string; tone: Tone };

function inFull(cell: Cell): Told {
  return typeof cell === "string" ? { text: cell, tone: "plain" } : cell;
}

function inShort(cell: Cell): Told {
  const { text, tone } = inFull(cell);
  return { text: typeof cell === "string" ? text : (cell.short ?? text), tone };
}

type Layout = { size: number; widths: number[]; tell: (cell: Cell) => Told };

/**
 * The largest size at which everything fits whole, or else the numbers do and the texts are cut, or else the numbers in
 * short; and the widths of the columns at that size.
 */
function layOut(theme: Theme, block: TableBlock, count: number, box: Box): Layout {
  const { columns, rows, total: sums } = block.part?.whole ?? block;
  const needs = (size: number, tell: Layout["tell"]): Need[] => {
    const face = { family: theme.body, size };
    const bold = { ...face, bold: true };
    return columns.map(({ heading, kind }, index) => {
      const texts = rows.map((cells) => textWidth(tell(cells[index] ?? "").text, face));
      const sum = textWidth(tell(sums?.[index] ?? "").text, bold);
      return {
        kind,
        wide: texts.reduce((a, b) => Math.max(a, b), Math.max(sum, headingWidth(heading, bold))) + 2 * PADDING + 0.06,
      };
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
