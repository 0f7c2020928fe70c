import { definePreparserSetup } from "@slidev/types";
import { readDecks } from "../source/decks.ts";
import { slideLines } from "../source/markdown.ts";

/** The entry deck is its headmatter alone: a slide for each one of the storyline is written below it. */
export default definePreparserSetup(() => [
  {
    name: "atlas",
    transformRawLines: (lines) => {
      lines.splice(0, lines.length, ...slideLines(lines, readDecks()));
    },
  },
]);
