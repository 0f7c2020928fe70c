import type { MeasuredSlide } from "@services/slides-theme/measured";
import type { Slide } from "@packages/storyline";

/** What a slide must say and does not: its headline, and the figures that are called out. */
export function wordFaults({ texts }: MeasuredSlide, { headline, callouts }: Slide): string[] {
  const said = squeezed(texts.map(({ text }) => text).join(" "));
  const wanted = [headline, ...callouts.flatMap(({ label, figure }) => [label, figure.text])];
  return missing(wanted, said).map((text) => `"${text}" is not on it`);
}

/** The texts of a slide that are not on its page of a PDF. */
export function pageFaults({ texts }: MeasuredSlide, page: string): string[] {
  const wanted = texts.map(({ text }) => text);
  return missing(wanted, squeezed(page)).map((text) => `"${text}" is not on its page of the PDF`);
}

const missing = (wanted: string[], said: string): string[] => wanted.filter((text) => !said.includes(squeezed(text)));

/** Text without spaces, which browsers and PDF readers set as they like, and arrows, which are drawn; ligatures apart. */
function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00AD\u200B▲▼]+/g, "");
}
