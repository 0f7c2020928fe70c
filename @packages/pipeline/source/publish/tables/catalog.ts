import * as schema from "@packages/db/ops";
import { day, publishedTable, sen } from "./table.ts";

/** Items that a row of a published year names. */
const items = `(
      select distinct price.item_key
      from (select item_key, unnest(row_keys) as row_key from int_item_prices) as price
      semi join published_row using (row_key)
    )`;

const variant = publishedTable(schema.catalog_item_variant, {
  scope: "entity",
  key: { hashed: "item.item_key" },
  from: `(select distinct item_key, item_name, unit_code, program_code from int_item_prices) as item
    semi join ${items} as sold using (item_key)`,
  cells: {
    program_code: "item.program_code",
    unit_code: "item.unit_code",
    name: "item.item_name",
  },
});

const pricing = publishedTable(schema.catalog_pricing, {
  scope: "entity",
  key: { hashed: "price.item_price_id" },
  from: `(select * from int_item_prices where unit_price is not null) as price
    semi join ${items} as sold using (item_key)`,
  cells: {
    variant_id: "keyed('catalog_item_variant', price.item_key)",
    unit_price: sen("price.unit_price"),
    first_date: day("price.first_date"),
    last_date: day("price.last_date"),
    line_count: "price.line_count",
  },
});

export const catalog = [variant, pricing];
