import * as schema from "../ops/index.ts";

/** Tables whose rows come and go with releases. */
export const versioned = {
  catalog_item_variant: schema.catalog_item_variant,
  catalog_pricing: schema.catalog_pricing,
  commerce_order: schema.commerce_order,
  commerce_order_item: schema.commerce_order_item,
  db_account: schema.db_account,
  db_enrollment: schema.db_enrollment,
  db_organization: schema.db_organization,
  db_person: schema.db_person,
  db_relation: schema.db_relation,
  finance_transaction: schema.finance_transaction,
  marketing_activity: schema.marketing_activity,
  marketing_agenda: schema.marketing_agenda,
  report_channel: schema.report_channel,
  report_program: schema.report_program,
  report_revenue: schema.report_revenue,
  report_school: schema.report_school,
  target_item: schema.target_item,
};

/** Seeded tables of the entity, the same at every release. */
export const ofEntity = {
  catalog_brand: schema.catalog_brand,
  catalog_item: schema.catalog_item,
  core_group: schema.core_group,
  core_group_unit: schema.core_group_unit,
  core_unit: schema.core_unit,
  marketing_channel: schema.marketing_channel,
};

/** Seeded tables that are the same for every entity. */
export const shared = {
  commerce_order_status: schema.commerce_order_status,
  commerce_order_type: schema.commerce_order_type,
  finance_payment_method: schema.finance_payment_method,
  finance_payment_status: schema.finance_payment_status,
  target_metric: schema.target_metric,
};
