import path from "node:path";
import { table } from "@core/command";
import type { Listed } from "../../deck/list.ts";
import type { CommandDefinition } from "../command.ts";
import { addDeckOptions } from "../deck-options.ts";
import { shownPath } from "../lines.ts";

export const list: CommandDefinition = {
  name: "list",
  summary: "decks that there are, and what was made of them",
  examples: ["pnpm run slides -- list --entity IONS", "pnpm run slides -- list --entity IONS --period 2026-02"],
  options: addDeckOptions,
  run: async (options) => {
    const { parseSlug } = await import("@packages/decks");
    const { listDecks } = await import("../../deck/list.ts");
    const { readPlaces } = await import("../../environment.ts");
    const { chooseDeck, chooseEntity } = await import("../../publish/choose-deck.ts");
    const places = readPlaces();
    const slides = path.join(places.output, "slides");
    const entity = chooseEntity(options["entity"]);
    const { period, unit } = options;
    const wanted = period === undefined ? null : chooseDeck(entity, period, unit);
    const isWanted = ({ slug }: Listed): boolean => {
      if (wanted === null) return true;
      return unit === undefined ? parseSlug(slug)?.period === wanted.period.key : slug === wanted.slug;
    };
    const decks = (await listDecks(places.reports, slides, entity.code)).filter(isWanted);
    return {
      data: { entity: entity.code, decks },
      lines:
        decks.length === 0
          ? [`no decks of ${entity.code} in ${shownPath(slides)}`]
          : [`${entity.code}, in ${shownPath(slides)}`, "", ...table(["deck", "report", "made"], decks.map(row))],
      ...(decks.length === 0 && { next: `pnpm run slides -- export --entity ${entity.code} --period 2026-02` }),
    };
  },
};

function row({ slug, report, made }: Listed): string[] {
  const state =
    report === null ? "none" : `${report.generatedAt.slice(0, 10)}${report.draft === null ? "" : ", DRAFT"}`;
  const names = made.map(({ name, isStale }) => (isStale ? `${name} (older than the report)` : name));
  return [slug, state, names.join(", ") || "nothing yet"];
}
