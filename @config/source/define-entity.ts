import { z } from "zod";
import { matchKey } from "./match-key.ts";
import { entitySchema, type Entity, type EntityInput } from "./schema.ts";

type Named = { code?: string; name: string; aliases: string[] };

/** Checks an entity's data when it is imported, so that a slip in a registry stops the first command and not a report. */
export function defineEntity(input: EntityInput): Entity {
  const parsed = entitySchema.safeParse(input);
  if (!parsed.success) throw new Error(`@config: entity ${input.code}: ${z.prettifyError(parsed.error)}`);
  const entity = parsed.data;
  const problems = [
    ...repeated("unit or unit group", [
      ...entity.units,
      ...entity.unitGroups.map((group) => ({ ...group, aliases: [] })),
    ]),
    ...repeated("program", entity.programs),
    ...repeated("channel", entity.channels),
    ...repeated("school", entity.schools),
    ...unknownUnits(entity),
    ...reservedCode(entity),
  ];
  if (problems.length > 0) throw new Error(`@config: entity ${entity.code}: ${problems.join("; ")}`);
  return entity;
}

/** Two entries that a workbook could mean by the same words, and words that any blank cell would mean. */
function repeated(kind: string, entries: Named[]): string[] {
  const owner = new Map<string, Named>();
  const problems: string[] = [];
  for (const entry of entries) {
    for (const spelling of [entry.code ?? entry.name, entry.name, ...entry.aliases]) {
      const key = matchKey(spelling);
      if (!key) problems.push(`${kind} ${entry.name} has the spelling "${spelling}", with no letter or digit in it`);
      const other = owner.get(key);
      if (other && other !== entry) problems.push(`${kind} "${spelling}" means both ${other.name} and ${entry.name}`);
      owner.set(key, entry);
    }
  }
  return problems;
}

function unknownUnits(entity: Entity): string[] {
  const units = new Set(entity.units.map((unit) => unit.code));
  const uses = [
    ...entity.unitGroups.flatMap((group) => group.units.map((unit) => ({ unit, by: `unit group ${group.code}` }))),
    ...entity.programs.map((program) => ({ unit: program.unit, by: `program ${program.code}` })),
  ];
  return uses.filter((use) => !units.has(use.unit)).map((use) => `${use.by} names unit ${use.unit}, which is not one`);
}

/** The entity's marts have a schema of its code in lower case, and are built in one that ends in _next. */
function reservedCode({ code }: Entity): string[] {
  const reserved = ["RAW", "REFERENCE", "MAIN", "TEMP", "SYSTEM", "INFORMATION_SCHEMA", "PG_CATALOG"];
  return reserved.includes(code) || code.endsWith("_NEXT") ? [`${code} is the name of a database schema`] : [];
}
