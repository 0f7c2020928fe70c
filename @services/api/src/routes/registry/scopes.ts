import { z } from "@hono/zod-openapi";
import { defineList } from "@packages/db/reader";
import { UNIT_KINDS } from "@packages/report";
import { asc, eq, sql } from "drizzle-orm";
import { asJson } from "../query/as-json.ts";

/** The whole entity, a group or a unit, with the codes of the units in it. */
export type Scope = { code: string; name: string; kind: (typeof UNIT_KINDS)[number]; units: string[] };

export const scopeSchema = z.object({ code: z.string(), name: z.string(), kind: z.enum(UNIT_KINDS) }).openapi("Unit", {
  description: "A unit, a group of units, or the whole entity (ALL)",
  example: { code: "ALL", name: "Example", kind: "all" },
});

export const WHOLE = "ALL";

const units = defineList()(({ visible, select }) => {
  const unit = visible.core_unit();
  return select({ row: asJson({ code: unit.code, name: unit.name }) })
    .from(unit)
    .orderBy(asc(unit.position));
});

const groups = defineList()(({ visible, select }) => {
  const group = visible.core_group();
  const member = visible.core_group_unit();
  return select({ row: asJson({ code: group.code, name: group.name, unit: member.unit_code }) })
    .from(group)
    .innerJoin(member, eq(member.group_code, group.code))
    .orderBy(asc(group.position));
});

const entity = defineList()(({ visible, select }) => {
  const entity = visible.core_entity();
  return select({ row: asJson({ code: entity.id, name: entity.name }) })
    .from(entity)
    .orderBy(sql`1`);
});

/** What to ask for; `scopesOf` makes scopes of the answers. */
export const scopeQueries = () => [entity({}), units({}), groups({})] as const;

type Named = { code: string; name: string };

/** All scopes of an entity in reading order: the whole, then groups, then units. */
export function scopesOf(whole: Named[], units: Named[], groups: (Named & { unit: string })[]): Scope[] {
  const codes = units.map(({ code }) => code);
  const members = Map.groupBy(groups, ({ code }) => code);
  return [
    { code: WHOLE, name: whole[0]?.name ?? WHOLE, kind: "all", units: codes },
    ...[...members].map(([code, rows]) => ({
      code,
      name: rows[0]?.name ?? code,
      kind: "group" as const,
      units: codes.filter((unit) => rows.some((row) => row.unit === unit)),
    })),
    ...units.map((row) => ({ ...row, kind: "unit" as const, units: [row.code] })),
  ];
}
