import { entities } from "@config/atlas";
import { shownPath, table, UsageError, UserError, type Outcome } from "@core/command";
import { isPublished, OvertakenError, publishDeck, type DeckStore, type Language, type Source } from "@packages/decks";
import { readPlaces } from "../environment.ts";
import { chooseDeck, chooseEntity, type DeckChoice } from "./choose-deck.ts";
import { collectDeck } from "./collect-deck.ts";
import { findDecks } from "./find-decks.ts";
import { openStore, type DeckOptions } from "./open-store.ts";

export type PublishOptions = DeckOptions & {
  lang?: Language;
  all?: boolean;
  dryRun?: boolean;
  force?: boolean;
};

/** What came of one deck; `version` is null where a dry run would make a new one. */
type Line = { entity: string; deck: string; state: string; version: number | null; files: number; bytes: number };

/** Publishes one deck, or with `all` every one that there is, and tells of each. Throws UserError. */
export async function publishDecks(options: PublishOptions): Promise<Outcome> {
  const places = readPlaces();
  const choices = await choose(options, places.output);
  const languages: readonly Language[] = options.lang === undefined ? ["id", "en"] : [options.lang];
  const { store, where, close } = await openStore(options, places);
  try {
    const lines: Line[] = [];
    for (const choice of choices) {
      const collecting = { output: places.output, languages, force: options.force === true };
      const source = await collectDeck(choice, collecting);
      lines.push(await (options.dryRun === true ? foresee(store, source) : publishOne(store, source)));
    }
    return tell(lines, where, options);
  } finally {
    await close();
  }
}

async function choose(options: PublishOptions, output: string): Promise<DeckChoice[]> {
  const { all = false, entity, period, unit } = options;
  if (!all) return [chooseDeck(chooseEntity(entity), period, unit)];
  if (period !== undefined || unit !== undefined) {
    throw new UsageError("CONFLICTING_OPTIONS", "--all is every period and unit", {
      mend: "Leave out --all, or --period and --unit.",
    });
  }
  const chosen = entity === undefined ? entities : [chooseEntity(entity)];
  const found = (await Promise.all(chosen.map((each) => findDecks(output, each)))).flat();
  if (found.length > 0) return found;
  throw new UserError("NOTHING_TO_PUBLISH", "no deck has been made", {
    place: { file: output },
    mend: "Make one first: pnpm run report -- --entity IONS --period 2026-02",
  });
}

async function foresee(store: DeckStore, source: Source): Promise<Line> {
  return lineOf(source, (await isPublished(store, source)) ? "unchanged" : "would be published", null);
}

async function publishOne(store: DeckStore, source: Source): Promise<Line> {
  try {
    const { state, version } = await publishDeck(store, source);
    return lineOf(source, state, version);
  } catch (cause) {
    if (!(cause instanceof OvertakenError)) throw cause;
    throw new UserError("OVERTAKEN", cause.message, { mend: "Look at what is there now, and publish again.", cause });
  }
}

function lineOf({ entity, slug, files }: Source, state: string, version: number | null): Line {
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  return { entity, deck: slug, state, version, files: files.length, bytes };
}

function tell(decks: Line[], where: string, { bucket }: PublishOptions): Outcome {
  const rows = decks.map(({ entity, deck, state, version, files, bytes }) => [
    entity,
    deck,
    state,
    version ?? "",
    files,
    `${(bytes / 1e6).toFixed(1)} MB`,
  ]);
  const isNew = decks.some(({ state }) => state === "published");
  return {
    data: { store: where, decks },
    lines: [
      ...table(["entity", "deck", "state", "version", "files", "size"], rows),
      "",
      `in ${bucket === undefined ? shownPath(where) : where}`,
    ],
    ...(isNew && bucket === undefined && { next: "pnpm run serve" }),
  };
}
