import { findUnitScopes, UnknownCodeError, unitScopes, type Entity, type UnitScope } from "@config/atlas";
import { UsageError } from "../errors.ts";

/** The units that a report has, in reading order, and what they add to its file's name. */
export type UnitChoice = { scopes: UnitScope[]; suffix: string };

/**
 * The units and groups of these codes, each once and in the registry's order, so that `TM,WLC` and `WLC,TM` are one
 * report; with none, all. Throws UsageError, which lists what there is.
 */
export function chooseUnits(entity: Entity, codes: readonly string[] = []): UnitChoice {
  if (codes.length === 0) return { scopes: unitScopes(entity), suffix: "" };
  const scopes = findScopes(entity, codes);
  return { scopes, suffix: `-${scopes.map((scope) => scope.code).join("+")}` };
}

function findScopes(entity: Entity, codes: readonly string[]): UnitScope[] {
  try {
    return findUnitScopes(entity, codes);
  } catch (error) {
    if (!(error instanceof UnknownCodeError)) throw error;
    throw new UsageError("UNKNOWN_UNIT", error.message, {
      mend: `Choose of ${error.allowed.join(", ")}; several are separated by commas.`,
      cause: error,
    });
  }
}
