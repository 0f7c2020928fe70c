import type { Language, Report } from "@packages/report";

/** A report that is drawn for the gallery, under a name of its own: `IONS-long-names`. */
export type Piece = { name: string; report: Report; lang: Language };

/** Something that a reader would stumble over: where (`IONS-long-names, slide 4`) and what. */
export type Finding = { where: string; what: string };

/** What a renderer made of a piece: PNG files, a slide each in their order, and what is wrong with them. */
export type Drawn = { piece: Piece; pictures: string[]; findings: Finding[] };

/** A way of drawing reports that the gallery shows. */
export type Renderer = {
  name: string;
  /** What is missing on this machine to draw, and how to get it; null where all is there. */
  missing: () => Promise<string | null>;
  /** Draws each piece into a folder of its own name below the given one. */
  draw: (pieces: Piece[], folder: string) => Promise<Drawn[]>;
};
