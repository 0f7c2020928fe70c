/** How far back the same period of the year before is, in periods. */
const periods = [
  { type: "week", ofYear: 52 },
  { type: "month", ofYear: 12 },
  { type: "quarter", ofYear: 4 },
  { type: "year", ofYear: 1 },
];

/** Every day's periods, and every unit's scopes: itself, its groups, and the whole. Parameter: entity. */
export const calendar = [
  `create temp table day as with recursive days(date) as (
     select '2022-01-01' union all select date(date, '+1 day') from days where date < '2027-01-10'
   ), parts as (
     select date, date(date, '-3 days', 'weekday 4') as thursday, cast(substr(date, 1, 4) as integer) as y,
       cast(substr(date, 6, 2) as integer) as m from days
   )
   select date, 'week' as type, cast(julianday(thursday) / 7 as integer) as ordinal, cast(substr(thursday, 1, 4) as integer) as year,
     printf('%s-W%02d', substr(thursday, 1, 4), (strftime('%j', thursday) - 1) / 7 + 1) as period from parts
   union all select date, 'month', y * 12 + m, y, substr(date, 1, 7) from parts
   union all select date, 'quarter', y * 4 + (m + 2) / 3, y, printf('%d-Q%d', y, (m + 2) / 3) from parts
   union all select date, 'year', y, y, substr(date, 1, 4) from parts`,
  "create index temp.day_date on day (date)",
  `create temp table bounds as select type, period, min(date) as period_start, max(date) as period_end from day group by type, period`,
  `create temp table scope as
   select code as member, code, 'unit' as kind from core_unit where entity_id = :entity
   union all select unit_code, group_code, 'group' from core_group_unit where entity_id = :entity
   union all select code, 'ALL', 'all' from core_unit where entity_id = :entity`,
];

export type Report = {
  table: string;
  /** The column of the third key. */
  third: string;
  /** Rows of `date, unit_code, third` and the measures. */
  from: string;
  /** Which of the measures add up over time; `active` ones stand at the period's end, which here is near enough. */
  measures: string[];
  /** The third key as the table has it. */
  key?: string;
  /** Further columns, of the sums `s` and those of a year before, `y`. */
  others: string;
  types?: string[];
};

export const reports: Report[] = [
  {
    table: "report_revenue",
    third: "program_code",
    from: `select date, unit_code, program_code as third, count(*) as row_count, sum(amount) as amount_total,
       sum(iif(is_counted, price, 0)) as gross_revenue, sum(iif(is_counted, discount, 0)) as discount, 0 as refund,
       sum(iif(is_counted, amount, 0)) as net_revenue, sum(iif(is_counted, 0, amount)) as outstanding,
       count(distinct order_id) as order_count, count(distinct person_id) as customer_count, 0 as average_order
     from fact group by 1, 2, 3`,
    measures: words("gross_revenue discount refund net_revenue outstanding order_count customer_count average_order"),
    others: `s.row_count as row_count, s.amount_total as amount_total, s.net_revenue * 105 / 100 as target_revenue,
      1 / 1.05 as attainment, s.net_revenue * 105 / 100 as ytd_target`,
  },
  {
    table: "report_program",
    third: "program_code",
    from: `select registered_on as date, programs.unit_code, programs.code as third, count(*) as new_enrollments,
       count(*) * 3 as active_students, count(*) / 2 as completed, count(*) / 5 as dropped, count(*) / 3 as renewals
     from person join programs on programs.i = person.program group by 1, 2, 3`,
    measures: words("new_enrollments active_students completed dropped renewals"),
    others:
      "s.new_enrollments * 1.1 as target_enrollments, 1 / 1.1 as attainment, s.new_enrollments * 1.1 as ytd_target",
  },
  {
    table: "report_channel",
    third: "channel_code",
    from: `select registered_on as date, programs.unit_code, channels.code as third, count(*) * 2 as leads, count(*) as new_enrollments,
       count(*) as paid_enrollments, count(*) * 150000000 as net_revenue, count(*) * 5000000 as spend, 0.5 as conversion,
       5000000 as cost_per_enrollment
     from person join programs on programs.i = person.program join channels on channels.i = person.channel group by 1, 2, 3`,
    measures: words("leads new_enrollments paid_enrollments net_revenue spend conversion cost_per_enrollment"),
    others: "s.leads * 1.2 as target_leads, 1 / 1.2 as attainment, s.leads * 1.2 as ytd_target",
  },
  {
    table: "report_school",
    third: "organization_key",
    key: "coalesce((select lower(name) from organization where i = s.third), 'ALL')",
    from: `select substr(date, 1, 7) || '-01' as date, unit_code, organization.i as third, count(distinct person_id) as students,
       count(distinct person_id) as active_students, sum(iif(is_counted, amount, 0)) as net_revenue, count(distinct order_id) as order_count
     from fact join organization on organization.id = fact.organization_id group by 1, 2, 3`,
    measures: words("students active_students net_revenue order_count"),
    others: `(select id from organization where i = s.third) as organization_id,
      (select name from organization where i = s.third) as organization_name`,
    types: ["month", "quarter", "year"],
  },
];

/** The statements that fill a report_ table, and the temporary tables in between. */
export function reportStatements({ table, third, key = "s.third", from, measures, others, types }: Report): {
  before: string[];
  select: string;
} {
  const summed = [...measures, ...(table === "report_revenue" ? ["row_count", "amount_total"] : [])];
  const wanted = periods.filter(({ type }) => types?.includes(type) ?? true);
  const back = wanted.map(({ type, ofYear }) => `when '${type}' then ${ofYear}`).join(" ");
  const before = [
    "drop table if exists temp.daily",
    "drop table if exists temp.summed",
    `create temp table daily as ${from}`,
    `create temp table summed as
     select day.type, ordinal, year, day.period, scope.code as unit_code, scope.kind as unit_kind, key as third,
       case day.type ${back} end as of_year, ${summed.map((name) => `sum(${name}) as ${name}`).join(", ")}
     from daily join day using (date) join scope on scope.member = daily.unit_code
     join (select distinct third, third as key from daily union all select distinct third, 'ALL' from daily) as keys using (third)
     where day.type in (${wanted.map(({ type }) => `'${type}'`).join(", ")})
     group by day.type, ordinal, scope.code, key`,
    "create unique index temp.summed_key on summed (type, unit_code, third, ordinal)",
  ];
  const columns = measures.flatMap((name) => [
    `s.${name} as ${name}`,
    `p.${name} as ${name}_previous`,
    `y.${name} as ${name}_previous_year`,
    `sum(s.${name}) over running as ${name}_ytd`,
    `sum(y.${name}) over running as ${name}_ytd_previous_year`,
  ]);
  const select = `select :entity as entity_id, 1 as from_release, 'bench' as row_hash, s.year,
      printf('%s/%s/%s/%s', s.type, s.period, s.unit_code, s.third) as id, s.type as period_type, s.period, period_start, period_end,
      s.unit_code, s.unit_kind, ${key} as ${third}, ${others}, ${columns.join(", ")}
    from summed as s join bounds on bounds.type = s.type and bounds.period = s.period
    left join summed as p on p.type = s.type and p.unit_code = s.unit_code and p.third = s.third and p.ordinal = s.ordinal - 1
    left join summed as y on y.type = s.type and y.unit_code = s.unit_code and y.third = s.third and y.ordinal = s.ordinal - s.of_year
    window running as (partition by s.type, s.year, s.unit_code, s.third order by s.ordinal)`;
  return { before, select };
}

function words(text: string): string[] {
  return text.split(" ");
}
