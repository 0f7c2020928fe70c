import type { Language, NumberFormat, PeriodType, ReportType, UnitKind } from "@packages/report";

/**
 * What a deck says, without regard to how it is drawn: plain data that survives JSON. Every text is ready to be shown, in
 * the story's language, one line each; spaces in numbers are plain ones.
 */
export type Story = {
  language: Language;
  entity: { code: string; name: string; legalName: string };
  type: ReportType;
  /** `name` as in titles (`Februari 2026`), `full` with the days of a week. */
  period: { key: string; type: PeriodType; name: string; full: string };
  /** The deck's own name: `Laporan Bulanan IONS Februari 2026`. */
  title: string;
  footer: string;
  /** The mark of a report that is no final one, with its reason (`DRAF: …`), or null. */
  draft: string | null;
  /** The moment that the report was made, ISO 8601. */
  generatedAt: string;
  slides: [CoverSlide, ...ContentSlide[]];
};

export const CONTENT_KINDS = ["summary", "revenue", "units", "key", "programs", "schools", "channels", "data"] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** Whether a figure is good news. */
export type Tone = "good" | "bad" | "plain";

/** A number and its words: `text` for cards and tables (`Rp 1,82 M`), `full` exact (`Rp 1.815.400.000`). */
export type Figure = { value: number | null; format: NumberFormat; text: string; full: string };

/** How a figure stands to another: `mark` (`▲ 8%`, `87,8%`), and `text`, which names the other (`▲ 8% dari Januari 2026`). */
export type Comparison = {
  base: "target" | "previous" | "previous_year";
  mark: string;
  text: string;
  direction: "up" | "down" | "flat";
  tone: Tone;
};

/** A figure that is called out. */
export type Callout = {
  /** Which figure it is, such as `net_revenue` or `new_enrollments`. */
  key: string;
  label: string;
  figure: Figure;
  /** Actual ÷ target as a fraction, for a bar or a ring; null with no target. */
  attainment: number | null;
  comparisons: Comparison[];
  /** What is to be said where something is missing (`Belum ada target`), or null. */
  note: string | null;
};

/** A remark: one thing worth knowing, and the slide that shows more of it. */
export type Point = { text: string; tone: Tone; slide: string | null };

/** What a series stands for decides its colour, the same on every slide. */
export type Role = "actual" | "previous_year" | "target" | "second" | "third" | "fourth";

/** A series has as many values, and words for them in the chart's unit of account, as the chart has categories. */
export type Series = { role: Role; name: string; values: (number | null)[]; texts: string[] };

export type Chart = {
  id: string;
  /** `columns`: a course in time, the target a mark or line; `bars`: names compared, the target a bar or mark among others. */
  form: "columns" | "bars";
  /** What is drawn (`Pendapatan bersih`), without the unit of account. */
  title: string;
  /** The unit of account: its words (`Rp juta`, or nothing), what values are divided by, and the decimals shown. */
  unit: { words: string; divisor: number; decimals: number };
  format: NumberFormat;
  categories: string[];
  series: Series[];
  /** The category that the slide is about, or null. */
  highlight: number | null;
  /** What is not in the picture (`12 sekolah lain: Rp 45 jt`), or null. */
  note: string | null;
  /** What the picture shows, for those who do not see it. */
  alt: string;
};

/** `short` stands in where there is no room for a number in full. */
export type Cell = { text: string; short: string; tone: Tone };
export type Column = { heading: string; kind: "text" | "number" };

/** `rest` is what was folded (`12 sekolah lain`), `total` the sum; `level` 1 stands below the row of its group. */
export type Row = { kind: "entry" | "rest" | "total"; level: 0 | 1; cells: Cell[] };

/** A row has as many cells as the table has columns. Columns with nothing in them are left out. */
export type Table = { title: string; columns: Column[]; rows: Row[] };

/** Said where there is nothing to show. */
export type Empty = { text: string; detail: string };

/** Whom a slide is about: a unit, a group or the whole; or, of several, none (`unit` is null). */
export type Section = { id: string; name: string; unit: { code: string; kind: UnitKind } | null };

type SlideBase = {
  /** Its own in the deck, of lower-case letters, digits and dashes: `all-summary`, `tm-programs-2`. */
  id: string;
  section: Section;
  /** The message, as a sentence: at most MESSAGE_LENGTH characters. */
  headline: string;
  /** Speaker notes, a paragraph each: what the figures mean, and how to follow them back. */
  notes: string[];
};

export type CoverSlide = SlideBase & {
  kind: "cover";
  /** `Laporan Bulanan IONS`. */
  title: string;
  /** `Februari 2026`. */
  subtitle: string;
  /** Whom the deck is about: `Seluruh unit`. */
  scope: string;
  /** The brand's, in the story's language; null where it has none. */
  tagline: string | null;
  /** Up to three figures. */
  callouts: Callout[];
  logoAlt: string;
};

/** Whatever the kind, the same parts; what a slide has nothing for is empty or null. With `empty` there is nothing else. */
export type ContentSlide = SlideBase & {
  kind: ContentKind;
  /** What the slide is about: `Kemajuan program · IONS · Februari 2026`. */
  kicker: string;
  /** Which of how many slides that go on from one to the next, with one table or several pictures; the headline says it too. */
  page: { number: number; of: number };
  callouts: Callout[];
  points: Point[];
  charts: Chart[];
  table: Table | null;
  empty: Empty | null;
};

export type Slide = CoverSlide | ContentSlide;

/** No message is longer, so that two lines hold it. */
export const MESSAGE_LENGTH = 140;
