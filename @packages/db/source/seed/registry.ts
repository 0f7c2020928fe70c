import type { Entity } from "@config/atlas";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "../ops/index.ts";

/** Rows that a table must have. Others go, unless one of the columns of `usedBy` holds their code. */
export type Seeding = { table: SQLiteTable; rows: Record<string, unknown>[]; usedBy: SQLiteColumn[] };

/** What the tables of core, catalog and marketing hold of an entity. */
export function registryRows(entity: Entity): Seeding[] {
  const { code: entity_id, brand } = entity;
  const listed = <T extends { code: string; name: string }>(list: readonly T[]) =>
    list.map(({ code, name }, index) => ({ entity_id, code, name, position: index + 1 }));
  return [
    {
      table: schema.core_entity,
      rows: [
        {
          id: entity_id,
          name: entity.name,
          legal_name: entity.legalName,
          locale: entity.locale,
          currency: entity.currency,
          time_zone: entity.timeZone,
        },
      ],
      usedBy: [],
    },
    { table: schema.core_unit, rows: listed(entity.units), usedBy: unitColumns },
    { table: schema.core_group, rows: listed(entity.unitGroups), usedBy: unitColumns },
    {
      table: schema.core_group_unit,
      rows: entity.unitGroups.flatMap(({ code, units }) =>
        units.map((unit_code) => ({ entity_id, group_code: code, unit_code })),
      ),
      usedBy: [],
    },
    {
      table: schema.catalog_brand,
      rows: [{ entity_id, colours: brand.colours, fonts: brand.fonts, logo: brand.logo, tagline: brand.tagline }],
      usedBy: [],
    },
    {
      table: schema.catalog_item,
      rows: listed(entity.programs).map((row, index) => ({ ...row, unit_code: entity.programs[index]?.unit })),
      usedBy: programColumns,
    },
    { table: schema.marketing_channel, rows: listed([...entity.channels, ...noChannel]), usedBy: channelColumns },
  ];
}

/** What a row's channel is where it is written in no known way, or not at all. */
const noChannel = [
  { code: "UNMAPPED", name: "Belum dipetakan" },
  { code: "UNKNOWN", name: "Tidak diketahui" },
];

const reports = [schema.report_revenue, schema.report_program, schema.report_channel, schema.report_school];

const unitColumns = [
  ...reports.map((table) => table.unit_code),
  schema.commerce_order.unit_code,
  schema.commerce_order_item.unit_code,
  schema.db_enrollment.unit_code,
  schema.marketing_activity.unit_code,
  schema.target_item.unit_code,
];

const programColumns = [
  schema.report_revenue.program_code,
  schema.report_program.program_code,
  schema.commerce_order_item.program_code,
  schema.db_enrollment.program_code,
  schema.catalog_item_variant.program_code,
  schema.target_item.program_code,
];

const channelColumns = [
  schema.report_channel.channel_code,
  schema.commerce_order_item.channel_code,
  schema.db_enrollment.channel_code,
  schema.marketing_activity.channel_code,
];
