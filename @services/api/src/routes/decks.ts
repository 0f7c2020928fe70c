import { z } from "@hono/zod-openapi";
import { contentsOf, deckHref, formats, parseSlug, type Deck } from "@packages/decks";
import { parsePeriod, PERIOD_TYPES } from "@packages/report";
import { defineRoute } from "../app/route.ts";
import { Problem } from "../app/problem.ts";

const link = z.object({
  format: z.enum(formats).openapi({ description: "web is a site to open; slides is the PDF of its pages" }),
  language: z.enum(["id", "en"]),
  bytes: z.int(),
  href: z
    .string()
    .openapi({ description: "A path of the origin", example: "/reports/ABC/2026-02/report.pptx?download" }),
});

const deck = z
  .object({
    entity: z.string(),
    period: z.string().openapi({ example: "2026-02" }),
    period_type: z.enum(PERIOD_TYPES),
    units: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .openapi({ description: "What of the entity it is about; none: all of it" }),
    version: z.int(),
    published_at: z.iso.datetime(),
    links: z.array(link),
  })
  .openapi("Deck");

export const decks = defineRoute({
  method: "get",
  path: "/decks",
  access: "signed-in",
  tag: "decks",
  summary: "Decks that you may open or download",
  description: "Of all entities that you are a member of, whatever your role; or of the one that is named.",
  query: { entity: z.string().max(64).optional() },
  answer: z.object({ decks: z.array(deck) }).openapi("Decks"),
  problems: [404],
  handle: async ({ query: { entity }, services, session: { memberships } }) => {
    if (entity !== undefined && !memberships.has(entity)) throw new Problem("not-found");
    const entities = entity === undefined ? [...memberships.keys()] : [entity];
    const listed = await Promise.all(entities.map((code) => services.listDecks(code)));
    return { decks: listed.flat().flatMap(describe) };
  },
});

/** Nothing of a deck whose key names no period: nobody could say what it is about. */
function describe({ entity, slug, pointer }: Deck): z.input<typeof deck>[] {
  const name = parseSlug(slug);
  if (name === null) return [];
  const { version, published_at, naming } = pointer;
  return [
    {
      entity,
      period: name.period,
      period_type: parsePeriod(name.period).type,
      units: name.units.map((code, index) => ({ code, name: naming.units[index] ?? code })),
      version,
      published_at,
      links: contentsOf(pointer).map((content) => {
        const { format, language, bytes } = content;
        return { format, language, bytes, href: deckHref(entity, slug, content) };
      }),
    },
  ];
}
