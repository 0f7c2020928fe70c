import { entities, findEntity, findUnitScopes, UnknownCodeError, type Entity } from "@config/atlas";
import { UsageError } from "@core/command";
import { slugOf } from "@packages/decks";
import { parsePeriod, PeriodError, type Period } from "@packages/report";

/** A deck by the entity and the period that it is about, and its units, none for all. */
export type DeckChoice = { entity: Entity; period: Period; units: string[]; slug: string };

/** The registered entity of this code. Throws UsageError. */
export function chooseEntity(code: unknown): Entity {
  const registered = entities.map((entity) => entity.code).join(", ");
  if (typeof code !== "string") {
    throw new UsageError("MISSING_ENTITY", "--entity is not given", {
      mend: `Add --entity with one of ${registered}.`,
    });
  }
  return orUsageError("UNKNOWN_ENTITY", () => findEntity(code));
}

/** The deck that --period and --unit name. Throws UsageError. */
export function chooseDeck(entity: Entity, periodKey: unknown, unitList: unknown): DeckChoice {
  if (typeof periodKey !== "string") {
    throw new UsageError("MISSING_PERIOD", "--period is not given", {
      mend: "Add --period with 2026-02, 2026-Q1, 2026 or 2026-W07.",
    });
  }
  const period = choosePeriod(periodKey);
  const codes = typeof unitList === "string" ? unitList.split(",").filter((code) => code.trim() !== "") : [];
  const units = orUsageError("UNKNOWN_UNIT", () => findUnitScopes(entity, codes)).map(({ code }) => code);
  return { entity, period, units, slug: slugOf({ period: period.key, units }) };
}

function choosePeriod(key: string): Period {
  try {
    return parsePeriod(key);
  } catch (cause) {
    if (!(cause instanceof PeriodError)) throw cause;
    throw new UsageError("BAD_PERIOD", cause.message, { mend: "Write the period as the report's file has it.", cause });
  }
}

function orUsageError<T>(code: string, find: () => T): T {
  try {
    return find();
  } catch (cause) {
    if (!(cause instanceof UnknownCodeError)) throw cause;
    throw new UsageError(code, cause.message, { mend: `Take one of ${cause.allowed.join(", ")}.`, cause });
  }
}
