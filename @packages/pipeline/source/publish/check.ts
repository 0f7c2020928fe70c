import type { InStatement, Row } from "@libsql/client";
import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { patiently } from "./patience.ts";
import { whileOurs, type Claim } from "./release/claim.ts";
import { isSubject } from "./release/undo.ts";
import { publishedTables, type PublishedTable } from "./tables/index.ts";

/** Rows of each table at a release, and how many it begins and ends. */
export type Counts = Record<string, { rows: number; added: number; ended: number }>;

/** What was published: years, others that stay as they were, and people and organizations that no mart has any more. */
type Checked = { years: number[]; staying: number[]; kept: string[] };

const visible = "entity_id = ? and from_release <= ? and (to_release is null or to_release > ?)";

/**
 * Holds what readers are going to see against the marts: of each table the rows and the sum of every number, and between
 * the tables each month's lines, enrolments and activities against the reports'. Throws UserError CHECK_FAILED.
 */
export async function checkRelease(database: Database, claim: Claim, plan: Checked): Promise<Counts> {
  const counts: Counts = {};
  const wrong: string[] = [];
  for (const table of publishedTables) {
    await whileOurs(claim, []);
    const expected = await sumsOfMarts(database, table, plan);
    const found = await sumsOfRelease(claim, table, plan);
    for (const [name, sum] of Object.entries(expected)) {
      if (!isSame(sum, found[name]))
        wrong.push(`${table.name}: ${name} is ${String(found[name])}, and should be ${String(sum)}`);
    }
    counts[table.name] = await countsOf(database, claim, table.name);
  }
  wrong.push(...(await monthsAgainstReports(claim, plan.years)));
  if (wrong.length === 0) return counts;
  const list = wrong.slice(0, 10).join("\n  ");
  throw new UserError("CHECK_FAILED", `what was written is not what the marts say:\n  ${list}`, {
    mend: `Readers still see the release before. Run again: pnpm run publish -- --entity ${claim.entity}`,
  });
}

type Sums = Record<string, bigint | number>;

/** Whole numbers must be the same to the last; ratios are added up in another order. */
function isSame(one: bigint | number, other: bigint | number | undefined): boolean {
  if (typeof one === "bigint" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

async function sumsOfMarts(database: Database, table: PublishedTable, { staying }: Checked): Promise<Sums> {
  const { name, sums, scope } = table;
  const limit =
    scope === "entity"
      ? ""
      : `where not list_contains(from_json($staying, '["integer"]'), cast(left(part, 4) as integer))`;
  const columns = sums.map(({ column, isReal }) =>
    isReal
      ? `coalesce(sum(${column}), 0.0) as ${column}`
      : `cast(coalesce(sum(cast(${column} as bigint)), 0) as varchar) as ${column}`,
  );
  const [row = {}] = await database.rows(
    `select ${["cast(count(*) as varchar) as rows", ...columns].join(", ")} from next_${name} ${limit}`,
    limit === "" ? {} : { staying: JSON.stringify(staying) },
  );
  return Object.fromEntries(
    Object.entries(row).map(([column, sum]) => [column, typeof sum === "string" ? BigInt(sum) : Number(sum)]),
  );
}

/** In two parts each, because a sum of integers must not leave 64 bits. */
async function sumsOfRelease(
  { ops, entity, number }: Claim,
  { name, sums, scope, part }: PublishedTable,
  { staying, kept }: Checked,
): Promise<Sums> {
  const half = 1_000_000;
  const columns = sums.flatMap(({ column, isReal }) =>
    isReal
      ? [`total(${column}) as ${column}`]
      : [`sum(${column} / ${half}) as ${column}_high`, `sum(${column} % ${half}) as ${column}_low`],
  );
  const limits = [visible];
  const args: (string | number)[] = [entity, number, number];
  if (scope === "year" && part !== null) {
    limits.push(`cast(substr(${part.column}, 1, 4) as integer) not in (select value from json_each(?))`);
    args.push(JSON.stringify(staying));
  }
  if (isSubject(name) && kept.length > 0) {
    limits.push("id not in (select value from json_each(?))");
    args.push(JSON.stringify(kept));
  }
  const sql = `select ${["count(*) as rows", ...columns].join(", ")} from ${name} where ${limits.join(" and ")}`;
  const { rows } = await patiently(() => ops.client.execute({ sql, args }));
  const value = (column: string) => Number(rows[0]?.[column] ?? 0);
  return {
    rows: BigInt(value("rows")),
    ...Object.fromEntries(
      sums.map(({ column, isReal }) => [
        column,
        isReal ? value(column) : BigInt(value(`${column}_high`)) * BigInt(half) + BigInt(value(`${column}_low`)),
      ]),
    ),
  };
}

async function countsOf(database: Database, { ops, entity, number }: Claim, name: string): Promise<Counts[string]> {
  const sql = `select count(*) as rows from ${name} where ${visible}`;
  const { rows } = await patiently(() => ops.client.execute({ sql, args: [entity, number, number] }));
  const [changes] = await database.rows<{ added: number; ended: number }>(
    `select (select count(*)::integer from added_${name}) as added, (select count(*)::integer from ended_${name}) as ended`,
  );
  return { rows: Number(rows[0]?.["rows"]), added: changes?.added ?? 0, ended: changes?.ended ?? 0 };
}

/** What the rows of a month come to, and what the report of the whole entity says of it: month, and three numbers. */
const months = [
  {
    what: "orders",
    rows: `select substr(date, 1, 7) as month, count(*) as a, sum(amount) as b, sum(net_revenue) as c from commerce_order_item`,
    report: `select period as month, row_count as a, amount_total as b, net_revenue as c from report_revenue`,
    third: "program_code",
  },
  {
    what: "enrolments",
    rows: `select substr(registered_on, 1, 7) as month, count(*) as a, 0 as b, 0 as c from db_enrollment`,
    report: `select period as month, new_enrollments as a, 0 as b, 0 as c from report_program`,
    third: "program_code",
  },
  {
    what: "activities",
    rows: `select substr(date, 1, 7) as month, sum(cost) as a, 0 as b, 0 as c from marketing_activity`,
    report: `select period as month, spend as a, 0 as b, 0 as c from report_channel`,
    third: "channel_code",
  },
];

async function monthsAgainstReports({ ops, entity, number }: Claim, years: number[]): Promise<string[]> {
  const args = [entity, number, number];
  const statements = months.flatMap(({ rows, report, third }): InStatement[] => [
    { sql: `${rows} where ${visible} group by 1`, args },
    { sql: `${report} where ${visible} and period_type = 'month' and unit_code = 'ALL' and ${third} = 'ALL'`, args },
  ]);
  const results = await patiently(() => ops.client.batch(statements, "read"));
  return months.flatMap(({ what }, index) => {
    const [found, told] = [index * 2, index * 2 + 1].map((each) => byMonth(results[each]?.rows ?? [], years));
    return [...new Set([...(found?.keys() ?? []), ...(told?.keys() ?? [])])]
      .filter((month) => (found?.get(month) ?? nothing) !== (told?.get(month) ?? nothing))
      .map(
        (month) =>
          `${what} of ${month} come to ${found?.get(month) ?? nothing}, and the report says ${told?.get(month) ?? nothing}`,
      );
  });
}

const nothing = "0, 0, 0";

function byMonth(rows: Row[], years: number[]): Map<string, string> {
  const told = rows.map(({ month, a, b, c }) => [month as string, [a, b, c].map(Number).join(", ")] as const);
  return new Map(told.filter(([month]) => years.includes(Number(month.slice(0, 4)))));
}
