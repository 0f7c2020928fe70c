import type { Entity } from "@config/atlas";
import type { Database } from "../database/database.ts";
import { sha256 } from "../home/files.ts";
import { macrosHash, macroStatements } from "./macros.ts";

/** What identifies an entity's registry: SHA-256 of the parsed data. */
export function configHash(entity: Entity): string {
  return sha256(JSON.stringify(entity));
}

/** Brings `reference` and its macros up to the entity's registry. False where they were. */
export async function loadReference(database: Database, entity: Entity): Promise<boolean> {
  const current = await database.rows(
    "select 1 from reference.config where entity_code = $entity and config_sha256 = $config and macros_sha256 = $macros",
    { entity: entity.code, config: configHash(entity), macros: macrosHash },
  );
  if (current.length > 0) return false;
  await database.transaction(async () => {
    for (const statement of macroStatements) await database.run(statement);
    for (const { table, types, rows, select = "*" } of referenceTables(entity)) {
      await database.run(`delete from reference.${table} where entity_code = $entity`, { entity: entity.code });
      await database.run(
        `insert into reference.${table} by name
         select $entity as entity_code, ${select}
         from (select unnest(from_json($rows, $types), max_depth := 2))`,
        { entity: entity.code, rows: JSON.stringify(rows), types: JSON.stringify([types]) },
      );
    }
  });
  return true;
}

type ReferenceTable = { table: string; types: Record<string, unknown>; rows: object[]; select?: string };

const text = "VARCHAR";
/** Keys are made by the macro that also makes those of the data, so that the two cannot differ. */
const keyed =
  "* exclude (spellings), list_sort(list_distinct([reference.match_key(x) for x in spellings])) as match_keys";

function referenceTables(entity: Entity): ReferenceTable[] {
  const spellings = ({ code, name, aliases }: { code: string; name: string; aliases: string[] }) => ({
    name,
    spellings: [code, name, ...aliases],
  });
  return [
    {
      table: "entities",
      types: { name: text, legal_name: text },
      rows: [{ name: entity.name, legal_name: entity.legalName }],
    },
    {
      table: "units",
      types: { unit_code: text, name: text, sort_order: "INTEGER" },
      rows: entity.units.map(({ code, name }, index) => ({ unit_code: code, name, sort_order: index + 1 })),
    },
    {
      table: "unit_groups",
      types: { group_code: text, name: text, unit_code: text },
      rows: entity.unitGroups.flatMap(({ code, name, units }) =>
        units.map((unit) => ({ group_code: code, name, unit_code: unit })),
      ),
    },
    {
      table: "programs",
      types: { program_code: text, name: text, unit_code: text, spellings: [text] },
      rows: entity.programs.map((program) => ({
        program_code: program.code,
        unit_code: program.unit,
        ...spellings(program),
      })),
      select: keyed,
    },
    {
      table: "channels",
      types: { channel_code: text, name: text, spellings: [text] },
      rows: entity.channels.map((channel) => ({ channel_code: channel.code, ...spellings(channel) })),
      select: keyed,
    },
    {
      table: "school_aliases",
      types: { name: text, spelling: text },
      rows: entity.schools.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => ({ name, spelling }))),
      select: "name, reference.match_key(spelling) as match_key, reference.match_key(name) as organization_key",
    },
    {
      table: "config",
      types: { config_sha256: text, macros_sha256: text },
      rows: [{ config_sha256: configHash(entity), macros_sha256: macrosHash }],
    },
  ];
}
