import { entities } from "./entities/index.ts";
import { matchKey } from "./match-key.ts";
import type { Entity } from "./schema.ts";

/** What is asked for is in no registry. `allowed` lists what is. */
export class UnknownCodeError extends Error {
  override name = "UnknownCodeError";
  readonly kind: string;
  readonly value: string;
  readonly allowed: string[];

  constructor(kind: string, value: string, allowed: string[]) {
    super(`no ${kind} "${value}"; there are ${allowed.join(", ")}`);
    this.kind = kind;
    this.value = value;
    this.allowed = allowed;
  }
}

/** The entity of this code, whatever its case. Throws UnknownCodeError. */
export function findEntity(code: string): Entity {
  const found = entities.find((entity) => entity.code === code.toUpperCase());
  if (!found)
    throw new UnknownCodeError(
      "entity",
      code,
      entities.map((entity) => entity.code),
    );
  return found;
}

/** A unit, a group, or the whole entity, as reports name them. */
export type UnitScope = { code: string; name: string; kind: "unit" | "group" | "all"; units: string[] };

/** All scopes of an entity in reading order: the whole, then groups, then units. */
export function unitScopes(entity: Entity): UnitScope[] {
  return [
    { code: "ALL", name: entity.name, kind: "all", units: entity.units.map((unit) => unit.code) },
    ...entity.unitGroups.map((group) => ({ ...group, kind: "group" as const })),
    ...entity.units.map((unit) => ({ code: unit.code, name: unit.name, kind: "unit" as const, units: [unit.code] })),
  ];
}

/** The unit, group or ALL of this code. Throws UnknownCodeError. */
export function findUnitScope(entity: Entity, code: string): UnitScope {
  const scopes = unitScopes(entity);
  const found = scopes.find((scope) => scope.code === code.toUpperCase());
  if (!found)
    throw new UnknownCodeError(
      `unit of ${entity.code}`,
      code,
      scopes.map((scope) => scope.code),
    );
  return found;
}

/**
 * The scopes of these codes, each once and in reading order, so that `TM,WLC` and `WLC,TM` are one choice. Throws
 * UnknownCodeError.
 */
export function findUnitScopes(entity: Entity, codes: readonly string[]): UnitScope[] {
  const asked = new Set(codes.map((code) => findUnitScope(entity, code.trim()).code));
  return unitScopes(entity).filter((scope) => asked.has(scope.code));
}

/** The registry code that a workbook's words for a unit mean, or null. Groups are no place to sell: they do not match. */
export function matchUnit(entity: Entity, text: string): string | null {
  const key = matchKey(text);
  const found = entity.units.find((unit) =>
    [unit.code, unit.name, ...unit.aliases].some((name) => matchKey(name) === key),
  );
  return found?.code ?? null;
}
