import type { NumberFormat } from "@packages/report";

/** What a series stands for decides its colour, the same on every slide. */
export type Role = "actual" | "previous_year" | "target" | "second" | "third" | "fourth";

/** Whether a figure is good news. */
export type Tone = "good" | "bad" | "plain";

/** `short` stands in where the table has no room for its numbers in full. */
export type Cell = string | { text: string; tone: Tone; short?: string };

/** Text columns stand left and take the width that is left; numbers stand right and are as wide as they need. */
export type Column = { heading: string; kind: "text" | "number" };

export type TableBlock = {
  kind: "table";
  name: string;
  columns: Column[];
  rows: Cell[][];
  /** The last row, set apart. */
  total?: Cell[];
  /** Where a table goes on over several slides: the whole of it, and the rows of its longest part, so that all look alike. */
  part?: { whole: TableBlock; most: number };
};

export type Series = { name: string; role: Role; values: (number | null)[] };

export type ChartBlock = {
  kind: "chart";
  /** `columns` are a course in time, with the target as a line; `bars` compare names, the target a bar among others. */
  form: "columns" | "bars";
  /** What is drawn, without its unit of account. */
  caption: string;
  format: NumberFormat;
  categories: string[];
  series: Series[];
  /** False where a chart to its left has the same names. */
  names?: boolean;
  /** What is not in the picture. */
  note?: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
};

export type Card = { label: string; value: string; lines: { text: string; tone: Tone }[] };
export type CardsBlock = { kind: "cards"; cards: Card[] };

/** Says plainly that there is nothing to draw. */
export type MessageBlock = { kind: "message"; text: string; detail: string };

/** Short paragraphs below a heading. */
export type PointsBlock = { kind: "points"; heading: string; points: string[] };

export type Block = TableBlock | ChartBlock | CardsBlock | MessageBlock | PointsBlock;

export type CoverSlide = {
  kind: "cover";
  title: string;
  subtitle: string;
  /** Whom the deck is about, below the entity. */
  scope: string;
  facts: { label: string; value: string }[];
  logoAlt: string;
  notes: string;
};

export type ContentSlide = {
  kind: "content";
  /** The takeaway, as a sentence. */
  title: string;
  /** What the slide is about: whom and when. */
  kicker: string;
  /** Blocks side by side, each with its share of the width. */
  body: { block: Block; share: number }[];
  /** A short table below them, over the whole width. */
  below?: TableBlock;
  /** Speaker notes: what the figures mean. */
  notes: string;
};

export type Slide = CoverSlide | ContentSlide;

/** A deck without a format: what is said, slide by slide. */
export type Deck = {
  title: string;
  footer: string;
  /** Why the report is no final one, or null. */
  draft: string | null;
  slides: [CoverSlide, ...ContentSlide[]];
};
