/** A box in the slide's own pixels, its corner being the origin. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A piece of text as it stands on a slide. `lines` are the boxes of its lines, `colour` is CSS (`rgb(27, 36, 48)`). */
export type TextBox = { text: string; lines: Box[]; size: number; bold: boolean; colour: string };

/** A slide as a browser laid it out. `clipped` are texts of which an edge cuts something off. */
export type MeasuredSlide = { box: Box; texts: TextBox[]; clipped: string[] };
