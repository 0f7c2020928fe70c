import { asList, type Filled, type Reader } from "@packages/db/reader";
import { and, asc, desc, eq, inArray, isNull, sql, type Column, type SQL } from "drizzle-orm";
import { asJson, type Fields } from "../query/as-json.ts";
import type { Dimension } from "../sections/definitions.ts";
import type { RawRow } from "./answer.ts";
import type { Days, Source } from "./behind.ts";
import { activityFields, enrollmentFields, itemFields } from "./fields.ts";

/** Which rows of a source are asked for. */
export type Wanted = {
  days: Days;
  /** Codes of units; null is all there are. */
  units: readonly string[] | null;
  /** One program, channel or school. */
  key: { by: Dimension; code: string } | null;
  direction: "asc" | "desc";
  /** The last row of the page before. */
  from: Place | null;
  limit: number;
};

/** Where a row stands among those of all kinds: by day, kind and id. */
export type Place = { date: string; kind: number; id: string };

const KINDS: readonly Source["kind"][] = ["order_item", "enrollment", "activity"];
export const placeOfKind = (kind: Source["kind"]): number => KINDS.indexOf(kind);

/** One source's part of a page, in the page's order. */
export function rowsQuery(reader: Reader, source: Source, wanted: Wanted): Filled<RawRow[]> {
  const place = placeOfKind(source.kind);
  switch (source.kind) {
    case "order_item": {
      const row = reader.visible.commerce_order_item("row");
      const fields = { ...itemFields(reader, row), value: source.rule.value(row) };
      const where = and(source.rule.counted(row, wanted.days), isWanted(row, row.program_code, wanted));
      return page(reader, { row, day: row.date, place }, fields, where, wanted);
    }
    case "enrollment": {
      const row = reader.visible.db_enrollment("row");
      const fields = { ...enrollmentFields(reader, row), value: source.rule.value(row) };
      const where = and(source.rule.counted(row, wanted.days), isWanted(row, row.program_code, wanted));
      return page(reader, { row, day: row.registered_on, place }, fields, where, wanted);
    }
    case "activity": {
      const row = reader.visible.marketing_activity("row");
      const fields = { ...activityFields(reader, row), value: source.rule.value(row) };
      const where = and(source.rule.counted(row, wanted.days), isWanted(row, null, wanted));
      return page(reader, { row, day: row.date, place }, fields, where, wanted);
    }
  }
}

type Kept = Record<"unit_code" | "channel_code" | "organization_id", Column>;

function isWanted(row: Kept, program: Column | null, { units, key }: Wanted): SQL | undefined {
  const ofUnits = units === null ? undefined : inArray(row.unit_code, [...units]);
  if (key === null) return ofUnits;
  const { by, code } = key;
  if (by === "channel") return and(ofUnits, eq(row.channel_code, code));
  if (by === "program") return and(ofUnits, program ? eq(program, code) : sql`false`);
  return and(ofUnits, code === "UNKNOWN" ? isNull(row.organization_id) : eq(row.organization_id, code));
}

type Ordered = { row: { id: Column }; day: Column; place: number };

function page(reader: Reader, ordered: Ordered, fields: Fields, where: SQL | undefined, wanted: Wanted) {
  const { row, day } = ordered;
  const direction = wanted.direction === "asc" ? asc : desc;
  return asList<RawRow>(
    reader
      .select({ row: asJson(fields) })
      .from(row as never)
      .where(and(where, beyond(ordered, wanted)))
      .orderBy(direction(day), direction(row.id))
      .limit(wanted.limit),
  );
}

/** Rows that come after the last one of the page before; kinds of one day come in their order, in either direction. */
function beyond({ row: { id }, day, place }: Ordered, { from, direction }: Wanted): SQL | undefined {
  if (!from) return undefined;
  const later = direction === "asc" ? sql`>` : sql`<`;
  if (place < from.kind) return sql`${day} ${later} ${from.date}`;
  if (place > from.kind) return sql`${day} ${later}= ${from.date}`;
  return sql`(${day} ${later}= ${from.date} and (${day} ${later} ${from.date} or ${id} ${later} ${from.id}))`;
}
