import { UserError, type Outcome } from "@core/command";
import { rollbackDeck } from "@packages/decks";
import { readPlaces } from "../environment.ts";
import { chooseDeck, chooseEntity } from "./choose-deck.ts";
import { openStore, type DeckOptions } from "./open-store.ts";

/** Brings the version before back. Throws UserError where there is none. */
export async function rollbackOne(options: DeckOptions): Promise<Outcome> {
  const { entity, slug } = chooseDeck(chooseEntity(options.entity), options.period, options.unit);
  const { store, where, close } = await openStore(options, readPlaces());
  try {
    const done = await rollbackDeck(store, entity.code, slug);
    if (done === null) {
      throw new UserError("NO_VERSION_BEFORE", `there is no version before of ${entity.code} ${slug} in ${where}`, {
        mend: "Make and publish the deck that people should see.",
      });
    }
    const { version, previous } = done;
    return {
      data: { store: where, entity: entity.code, deck: slug, version, previous },
      lines: [`${entity.code} ${slug}: people see version ${version} again, and not ${previous ?? "any"}`],
    };
  } finally {
    await close();
  }
}
