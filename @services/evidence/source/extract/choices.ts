/** What the pages' period filter can choose: a month, or a year up to its last month with data. */
type Choosing = {
  /** The mart, with its database and schema. */
  from: string;
  columns: string[];
  key: string;
  target: { column: string; of: string } | null;
  /** The last month with data. */
  last: string;
};

/**
 * A query of a mart's rows by what people choose: `choice` is a month (2026-02), or a year (2026) with the year-to-date
 * figures of its last month, as the mart has them. Nothing is added up here: distinct counts would not.
 */
export function choiceTable({ columns, from, key, last, target }: Choosing): string {
  const measures = columns.filter((name) => columns.includes(`${name}_ytd`));
  const names = columns.filter((name) => name === "organization_name");
  const keys = ["unit_code", "unit_kind", key, ...names];
  const plain = columns.filter((name) => name === "row_count" || name === "amount_total");
  const inMonth = [
    ...keys,
    ...measures.flatMap((name) => [
      name,
      columns.includes(`${name}_previous`) ? `${name}_previous` : `null as ${name}_previous`,
      `${name}_previous_year`,
    ]),
    ...plain,
    ...(target ? [`${target.column} as target`, "attainment"] : []),
  ];
  const inYear = [
    ...keys,
    ...measures.flatMap((name) => [
      `${name}_ytd as ${name}`,
      `null as ${name}_previous`,
      `${name}_ytd_previous_year as ${name}_previous_year`,
    ]),
    ...plain.map((name) => `null as ${name}`),
    ...(target ? ["ytd_target as target", `${target.of}_ytd / nullif(ytd_target, 0) as attainment`] : []),
  ];
  const months = `from ${from} where period_type = 'month' and period <= '${last}'`;
  return `select period as choice, ${inMonth.join(", ")} ${months}
    union all
    select left(period, 4) as choice, ${inYear.join(", ")} ${months} and (period = '${last}' or right(period, 2) = '12')`;
}
