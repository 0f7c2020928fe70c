import type { Chart, Column, Row, Table } from "@packages/storyline";
import { textWidth, type Face } from "../text/measure.ts";

/** A column of figures: of a table, or of a series of a chart, whose colour it then shows. */
export type FigureColumn = {
  heading: string;
  kind: Column["kind"];
  role: string | null;
  cells: FigureCell[];
  width: number;
};
export type FigureCell = { text: string; tone: string };

/** Columns that belong together: a drawing, as wide as `plot` after an indent, and the figures beside it. */
export type FigureGroup = { chart: Chart | null; indent: number; plot: number; columns: FigureColumn[] };

/** A table with drawings in it. `names` is the first column; rows of a chart are those of its categories. */
export type Figures = {
  heading: string;
  names: { text: string; kind: Row["kind"]; level: number; category: number | null }[];
  nameWidth: number;
  groups: FigureGroup[];
};

const PADDING = 18;
const LEAST_PLOT = 110;
/** Between charts that are beside each other. */
const GUTTER = 34;

/** Charts that share their names, one beside the other. */
export function figuresOfCharts(charts: readonly Chart[], width: number, face: Face): Figures {
  const [first] = charts;
  if (!first) throw new TypeError("no chart was given");
  const names = first.categories.map((text, index) => ({ text, kind: "entry" as const, level: 0, category: index }));
  const groups = charts.map((chart, index) => ({
    chart,
    indent: index === 0 ? 0 : GUTTER,
    plot: 0,
    columns: chart.series.map(({ name, role, texts }) =>
      measured({ heading: name, kind: "number", role, cells: texts.map((text) => ({ text, tone: "plain" })) }, face),
    ),
  }));
  return spread({ heading: "", names, nameWidth: 0, groups }, width, face);
}

/** A table, with charts of what stands in its first column drawn beside that, if there are any. */
export function figuresOfTable(table: Table, charts: readonly Chart[], width: number, face: Face): Figures {
  const [name, ...columns] = table.columns;
  const names = table.rows.map(({ kind, level, cells }) => {
    const text = cells[0]?.text ?? "";
    const category = charts[0]?.categories.indexOf(text) ?? -1;
    return { text, kind, level, category: category < 0 ? null : category };
  });
  const figures = (length: "text" | "short") =>
    columns.map(({ heading, kind }, index) => {
      const cells = table.rows.map((row) => row.cells[index + 1] ?? { text: "", short: "", tone: "plain" });
      return measured(
        { heading, kind, role: null, cells: cells.map((cell) => ({ text: cell[length], tone: cell.tone })) },
        face,
      );
    });
  const needed =
    charts.length * LEAST_PLOT * 1.4 +
    Math.min(
      260,
      widest(
        names.map(({ text }) => text),
        face,
      ),
    );
  const full = figures("text");
  const fits = needed + full.reduce((sum, column) => sum + column.width, 0) <= width;
  const drawn = charts.map((chart, index) => ({ chart, indent: index === 0 ? 0 : GUTTER / 2, plot: 0, columns: [] }));
  const last = drawn.at(-1) ?? { chart: null, indent: 0, plot: 0 };
  const groups: FigureGroup[] = [...drawn.slice(0, -1), { ...last, columns: fits ? full : figures("short") }];
  return spread({ heading: name?.heading ?? "", names, nameWidth: 0, groups }, width, face);
}

/** A column with the width that its figures and the longest word of its heading need. */
function measured(column: Omit<FigureColumn, "width">, face: Face): FigureColumn {
  const cells = widest(
    column.cells.map(({ text }) => text),
    face,
  );
  const heading = headingWidth(column.heading, face) + (column.role === null ? 0 : 16);
  return { ...column, width: Math.ceil(Math.max(cells, heading)) + PADDING };
}

/** Of a heading in two lines at most: its longest word, or half of it. */
function headingWidth(heading: string, face: Face): number {
  const small = { ...face, size: 13, bold: true };
  const words = heading.split(" ");
  const breaks = words.map((_, index) => [words.slice(0, index + 1), words.slice(index + 1)] as const);
  const widths = breaks.map((lines) => Math.max(...lines.map((line) => textWidth(line.join(" "), small))));
  return Math.min(...widths);
}

const widest = (texts: readonly string[], face: Face): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, { ...face, bold: true })));

/** Gives what is left of the width to names, as far as they need it, and to drawings; or to all columns alike. */
function spread(figures: Figures, width: number, face: Face): Figures {
  const { names, groups } = figures;
  const taken = groups.reduce((sum, { columns }) => sum + columns.reduce((all, column) => all + column.width, 0), 0);
  const plots = groups.filter(({ chart }) => chart !== null).length;
  const longest = Math.max(
    widest([figures.heading], face),
    ...names.map(({ text, level }) => widest([text], face) + level * 18),
  );
  const left = width - taken - groups.reduce((sum, { indent }) => sum + indent, 0);
  if (plots === 0) {
    // Columns stand apart evenly; names keep to the left.
    const nameWidth = Math.min(longest + PADDING, Math.max(160, Math.min(left, width * 0.4)));
    const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
    const more = Math.max(0, left - nameWidth) / Math.max(1, count);
    return {
      ...figures,
      nameWidth,
      groups: groups.map((group) => ({
        ...group,
        columns: group.columns.map((column) => ({ ...column, width: column.width + more })),
      })),
    };
  }
  const nameWidth = Math.min(longest + PADDING, Math.max(190, left * 0.42), left - plots * LEAST_PLOT);
  const plot = (left - nameWidth) / plots;
  return {
    ...figures,
    nameWidth,
    groups: groups.map((group) => ({ ...group, plot: group.chart === null ? 0 : plot })),
  };
}
