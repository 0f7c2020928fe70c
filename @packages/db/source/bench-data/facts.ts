/** A number from 0 to below 1 that follows from `i` alone; another `salt` gives another. */
const chance = (i: string, salt: number) =>
  `(((${i}) * ${1_000_003 + 2 * salt * 7919} + ${salt * 104_729}) % 999983 / 999983.0)`;

/** A place in a list of `size`: early ones far oftener. */
const place = (i: string, salt: number, size: string) =>
  `cast(${chance(i, salt)} * ${chance(i, salt + 1)} * ${size} as integer)`;

/** 128 bits in hexadecimal, other ones for another `salt`. */
const id = (i: string, salt: number) =>
  `printf('%08x%08x%08x%08x', ${[1, 2, 3, 4].map((k) => `((${i}) * ${2_654_435_761 + salt * 97 + k * 2}) % 4294967296`).join(", ")})`;

const series = (name: string) =>
  `with recursive series(i) as (select 1 union all select i + 1 from series where i < :${name})`;
const title = (from: string, i: string, salt: number) =>
  `(select name from ${from} where i = ${place(i, salt, `(select count(*) from ${from})`)})`;
const share = (i: string, salt: number, part: number, value: string) =>
  `iif(${chance(i, salt)} < ${part}, ${value}, null)`;

/**
 * People, organizations and order lines as temporary tables, in the order in which they build upon each other. `names`,
 * `later`, `kinds`, `places`, `programs` and `channels` are there. Parameters: entity, people, organizations, lines.
 */
export const drafts = [
  `create temp table organization as ${series("organizations")}
   select i, ${id("i", 11)} as id,
     ${title("kinds", "series.i", 1)} || ' Negeri ' || (1 + i / 30) || ' ' || ${title("places", "series.i", 3)} as name
   from series`,

  `create temp table person as ${series("people")}
   select i, ${id("i", 12)} as id, ${title("names", "series.i", 5)} as first,
     ${share("i", 7, 0.6, title("later", "series.i", 8))} as second, ${share("i", 10, 0.7, title("later", "series.i", 11))} as last,
     ${share("i", 13, 0.7, "printf('IO%07d', i)")} as student_number,
     ${share("i", 14, 0.9, "printf('+628%d%08d', 11 + i % 45, i * 2654435761 % 100000000)")} as phone,
     ${share("i", 15, 0.8, `${place("i", 16, ":organizations")} + 1`)} as organization,
     date('2022-06-01', '+' || cast(${chance("i", 18)} * 1300 as integer) || ' days') as registered_on,
     cast(${chance("i", 19)} * (select count(*) from programs) as integer) as program,
     ${place("i", 20, "(select count(*) from channels)")} as channel
   from series`,
  "create unique index temp.person_i on person (i)",
  "create unique index temp.organization_i on organization (i)",
  "alter table temp.person add column name text",
  "update temp.person set name = first || coalesce(' ' || second, '') || coalesce(' ' || last, '')",

  // Five lines in six are an order of their own.
  `create temp table line as ${series("lines")}, placed as (select i, i * 5 / 6 as o from series)
   select i, ${id("i", 13)} as id, ${id("i", 14)} as transaction_id, ${id("o", 15)} as order_id,
     ${place("o", 22, ":people")} + 1 as person,
     date('2023-01-01', '+' || cast(${chance("o", 24)} * 1400 as integer) || ' days') as date,
     cast(${chance("o", 25)} * (select count(*) from programs) as integer) as program,
     ${place("o", 26, "(select count(*) from channels)")} as channel,
     (2 + cast(${chance("i", 28)} * 60 as integer)) * 5000000 as price,
     ${share("i", 29, 0.25, "2500000")} as discount, ${chance("i", 30)} as fate
   from placed`,

  `create temp table fact as
   select line.i, line.id, transaction_id, order_id, person.id as person_id, organization.id as organization_id,
     cast(substr(date, 1, 4) as integer) as year, date, programs.unit_code, programs.code as program_code, channels.code as channel_code,
     iif(fate < 0.02, 'refund', iif(fate < 0.3, 'renewal', 'new')) as type,
     iif(fate < 0.05, 'unpaid', iif(fate < 0.2, 'installment', 'paid')) as status,
     fate >= 0.05 as is_counted, price, coalesce(discount, 0) as discount, price - coalesce(discount, 0) as amount
   from line join person on person.i = line.person
   left join organization on organization.i = person.organization
   join programs on programs.i = line.program join channels on channels.i = line.channel`,
  "create index temp.fact_person on fact (person_id)",
  "create index temp.fact_order on fact (order_id)",
];

const from = ":entity as entity_id, 1 as from_release, 'bench' as row_hash";
const sums = `count(distinct order_id) as order_count,
  sum(iif(is_counted, amount, 0)) as net_revenue, min(date) as first_date, max(date) as last_date`;

/** Inserts of the operational tables; columns are named, so that the order of the schema does not matter. */
export const facts: { table: string; select: string }[] = [
  {
    table: "db_person",
    select: `select ${from}, person.id, person.name as full_name, lower(person.name) as sort_name, student_number, phone,
      iif(phone is null, null, lower(first) || '.' || person.i || '@example.com') as email, organization.id as organization_id,
      organization.name as organization_name, coalesce(order_count, 0) as order_count, coalesce(net_revenue, 0) as net_revenue,
      1 as enrollment_count, registered_on > '2025-06-01' as is_active, first_date, last_date
    from person left join organization on organization.i = person.organization
    left join (select person_id, ${sums} from fact group by person_id) as sums on sums.person_id = person.id`,
  },
  {
    table: "db_organization",
    select: `select ${from}, organization.id, lower(name) as key, name, lower(name) as sort_name, coalesce(person_count, 0) as person_count,
      coalesce(active, 0) as active_students, coalesce(order_count, 0) as order_count, coalesce(net_revenue, 0) as net_revenue,
      first_date, last_date
    from organization
    left join (select organization_id, ${sums} from fact group by organization_id) as sums on sums.organization_id = organization.id
    left join (select organization, count(*) as person_count, sum(registered_on > '2025-06-01') as active from person group by organization)
      as members on members.organization = organization.i`,
  },
  {
    table: "db_account",
    select: `select ${from}, ${id("row_number() over ()", 18)} as id, person_id, unit_code, ${sums}, max(date) > '2025-06-01' as is_active
    from fact group by person_id, unit_code`,
  },
  {
    table: "db_relation",
    select: `select ${from}, ${id("person.i", 16)} as id, person.id as person_id, 'member' as kind, organization.id as organization_id,
      organization.name as name, registered_on as first_date, null as last_date
    from person join organization on organization.i = person.organization`,
  },
  {
    table: "db_enrollment",
    select: `select ${from}, ${id("person.i", 17)} as id, person.id as person_id, organization.id as organization_id, programs.unit_code,
      programs.code as program_code, channels.code as channel_code, registered_on, registered_on as start_date, 'active' as status, 1 as is_paid
    from person left join organization on organization.i = person.organization
    join programs on programs.i = person.program join channels on channels.i = person.channel`,
  },
  {
    table: "commerce_order",
    select: `select ${from}, order_id as id, year, 'INV/' || min(i) as invoice_number, person_id, unit_code, min(status) as status,
      min(date) as first_date, max(date) as last_date, count(*) as line_count, max(is_counted) as is_counted,
      sum(iif(is_counted, price, 0)) as gross_revenue, sum(iif(is_counted, discount, 0)) as discount, 0 as refund,
      sum(iif(is_counted, amount, 0)) as net_revenue, sum(iif(is_counted, 0, amount)) as outstanding, sum(amount) as amount,
      'BENCH.xlsx' as source_file, 'Transaksi' as source_sheet, min(i) as source_row
    from fact group by order_id`,
  },
  {
    table: "commerce_order_item",
    select: `select ${from}, id, order_id, year, date, person_id, organization_id, unit_code, program_code, channel_code, type,
      1 as quantity, price as unit_price, is_counted, type = 'renewal' as is_renewal, iif(is_counted, price, 0) as gross_revenue,
      iif(is_counted, discount, 0) as discount, 0 as refund, iif(is_counted, amount, 0) as net_revenue,
      iif(is_counted, 0, amount) as outstanding, amount,
      'BENCH.xlsx' as source_file, 'Transaksi' as source_sheet, i as source_row
    from fact`,
  },
  {
    table: "finance_transaction",
    select: `select ${from}, transaction_id as id, order_id, id as order_item_id, year, date, person_id, unit_code,
      'transfer' as payment_method, status as payment_status, type, amount,
      'BENCH.xlsx' as source_file, 'Transaksi' as source_sheet, i as source_row
    from fact`,
  },
  ...[
    ["name", "lower(second)"],
    ["name", "lower(last)"],
    ["number", "lower(student_number)"],
    ["contact", "substr(phone, 2)"],
    ["contact", "iif(phone is null, null, lower(first) || '.' || i || '@example.com')"],
  ].map(([kind, word]) => ({
    table: "db_token",
    select: `select :entity as entity_id, 'person' as subject, '${kind}' as kind, ${word} as token, lower(name) as sort_name,
      id as subject_id from person where ${word} is not null`,
  })),
];
