import * as schema from "@packages/db/ops";
import { day, publishedTable, sen, sourced } from "./table.ts";

const person = publishedTable(schema.db_person, {
  scope: "entity",
  key: { id: "person.id" },
  from: `int_customers as customer
    join person using (customer_key)
    join name_order on name_order.name = coalesce(customer.full_name, '')
    left join source using (row_key)
    left join organization using (organization_key)
    left join int_organizations as named using (organization_key)`,
  cells: {
    full_name: "name_order.name",
    sort_name: "name_order.sort_name",
    student_number: "customer.student_number",
    phone: "customer.phone",
    email: "customer.email",
    gender: "customer.gender",
    birth_date: day("customer.birth_date"),
    grade: "customer.grade",
    guardian_name: "customer.guardian_name",
    organization_id: "organization.id",
    organization_name: "named.organization_name",
    first_date: day("customer.first_date"),
    last_date: day("customer.last_date"),
    order_count: "customer.order_count",
    net_revenue: sen("customer.net_revenue"),
    enrollment_count: "customer.enrollment_count",
    is_active: "customer.is_active",
    ...sourced,
  },
});

const organization = publishedTable(schema.db_organization, {
  scope: "entity",
  key: { id: "organization.id" },
  from: `int_organizations as known
    join organization using (organization_key)
    join name_order on name_order.name = coalesce(known.organization_name, known.organization_key)`,
  cells: {
    key: "known.organization_key",
    name: "name_order.name",
    sort_name: "name_order.sort_name",
    person_count: "known.person_count",
    active_students: "known.active_students",
    order_count: "known.order_count",
    net_revenue: sen("known.net_revenue"),
    first_date: day("known.first_date"),
    last_date: day("known.last_date"),
  },
});

const account = publishedTable(schema.db_account, {
  scope: "entity",
  key: { hashed: "person.id || '|' || account.unit_code" },
  from: "int_accounts as account join person using (customer_key)",
  cells: {
    person_id: "person.id",
    unit_code: "account.unit_code",
    first_date: day("account.first_date"),
    last_date: day("account.last_date"),
    order_count: "account.order_count",
    net_revenue: sen("account.net_revenue"),
    is_active: "account.is_active",
  },
});

const relation = publishedTable(schema.db_relation, {
  scope: "entity",
  // With the person's own id in the place of the customer_key, which changes for who gets a student number.
  key: { hashed: "person.id || substr(relation.relation_id, length(relation.customer_key) + 1)" },
  from: `int_relations as relation
    join person using (customer_key)
    left join organization using (organization_key)
    left join source using (row_key)`,
  cells: {
    person_id: "person.id",
    kind: "relation.kind",
    organization_id: "organization.id",
    name: "coalesce(relation.name, relation.organization_key)",
    first_date: day("relation.first_date"),
    last_date: day("relation.last_date"),
    ...sourced,
  },
});

/** All that the published people were ever registered in. */
const enrollment = publishedTable(schema.db_enrollment, {
  scope: "year",
  key: { hashed: "person.id || '|' || enrollment.program_key" },
  from: `int_enrollments as enrollment
    join person using (customer_key)
    left join organization using (organization_key)
    left join source using (row_key)
    left join int_orders as paid on paid.order_id = enrollment.first_paid_order_id
      and list_contains(getvariable('years'), paid.workbook_year)`,
  cells: {
    person_id: "person.id",
    organization_id: "organization.id",
    unit_code: "enrollment.unit_code",
    program_code: "enrollment.program_code",
    program_name: "enrollment.program_name",
    class_name: "enrollment.class_name",
    channel_code: "enrollment.channel_code",
    registered_on: day("enrollment.registration_date"),
    start_date: day("enrollment.start_date"),
    end_date: day("enrollment.end_date"),
    active_from: day("enrollment.active_from"),
    active_to: day("enrollment.active_to"),
    status: "enrollment.status",
    is_paid: "enrollment.is_paid",
    first_paid_order_id: "keyed('commerce_order', paid.order_id)",
    first_paid_date: day("enrollment.first_paid_date"),
    ...sourced,
  },
  part: { column: "registered_on", length: 7 },
  // Not what a payment of a later month says of it.
  figures: ["unit_code", "program_code", "channel_code", "registered_on", "start_date", "end_date", "status"],
});

export const people = [person, organization, account, relation, enrollment];
