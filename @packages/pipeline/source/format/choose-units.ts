import { findUnitScope, UnknownCodeError, unitScopes, type Entity, type UnitScope } from "@config/atlas";
import { UsageError } from "../errors.ts";

/** The units that a report has, in reading order, and what they add to its file's name. */
export type UnitChoice = { scopes: UnitScope[]; suffix: string };

/**
 * The units and groups of these codes, each once and in the registry's order, so that `TM,WLC` and `WLC,TM` are one
 * report; with none, all. Throws UsageError, which lists what there is.
 */
export function chooseUnits(entity: Entity, codes: readonly string[] = []): UnitChoice {
  if (codes.length === 0) return { scopes: unitScopes(entity), suffix: "" };
  const asked = new Set(codes.map((code) => findScope(entity, code.trim()).code));
  const scopes = unitScopes(entity).filter((scope) => asked.has(scope.code));
  return { scopes, suffix: `-${scopes.map((scope) => scope.code).join("+")}` };
}

function findScope(entity: Entity, code: string): UnitScope {
  try {
    return findUnitScope(entity, code);
  } catch (error) {
    if (!(error instanceof UnknownCodeError)) throw error;
    throw new UsageError("UNKNOWN_UNIT", error.message, {
      mend: `Choose of ${error.allowed.join(", ")}; several are separated by commas.`,
      cause: error,
    });
  }
}
