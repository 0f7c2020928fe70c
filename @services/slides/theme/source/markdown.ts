import type { Deck } from "./decks.ts";

/**
 * The whole of Slidev's entry as lines: its own headmatter with what the deck adds, and a slide for each one of the
 * decks. A slide names what it shows by numbers; its words reach the browser as data, never as Markdown.
 */
export function slideLines(entry: readonly string[], decks: readonly Deck[]): string[] {
  const [first] = decks;
  if (!first) throw new Error("there is no report to draw");
  const headmatter = [
    ...entry.slice(1, entry.indexOf("---", 1)),
    `title: ${JSON.stringify(first.title)}`,
    `htmlAttrs: ${JSON.stringify({ lang: first.language, class: "light" })}`,
  ];
  const slides = decks.flatMap((deck, deckIndex) => deck.slides.map((slide, index) => ({ slide, deckIndex, index })));
  return slides.flatMap(({ slide, deckIndex, index }, position) => [
    "---",
    ...(position === 0 ? headmatter : [`title: ${JSON.stringify(plain(slide.headline))}`]),
    `layout: ${slide.kind}`,
    `deck: ${deckIndex}`,
    `slide: ${index}`,
    "---",
    "",
    "<!--",
    ...slide.notes.flatMap((note) => [plain(note), ""]),
    "-->",
    "",
  ]);
}

/** Text that Markdown, HTML and Vue's templates all leave as it is: names come from workbooks, and may hold anything. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[^\p{L}\p{N}\p{Zs}.,:;()/%+'"–·]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
