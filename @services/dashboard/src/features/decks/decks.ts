import type { ApiAnswer } from "../../api/answers.ts";

export type Decks = ApiAnswer<"/decks">;
export type Deck = Decks["decks"][number];
