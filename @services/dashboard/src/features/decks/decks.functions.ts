import { createServerFn } from "@tanstack/react-start";
import { ask } from "../../api/ask.server.ts";

/** The decks of an entity that the reader may open. */
export const getDecks = createServerFn({ method: "GET" })
  .validator((query: { entity: string }) => ({ entity: query.entity }))
  .handler(({ context, data }) => ask(context.api, "/decks", { query: data }));
