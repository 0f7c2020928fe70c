import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { hasTable } from "../transform/inputs.ts";
import { loadedHash, type Conservation } from "../validate/index.ts";
import { countConservation, type YearConservation } from "./counts.ts";
import { writeComparison, writeConservation } from "./files.ts";

export type ReconcileResult = {
  schema: string;
  /** Months and buckets that were compared. */
  months: number;
  years: YearConservation[];
  files: string[];
};

/**
 * Proves that nothing was lost between raw and the marts of `schema`: in every month and bucket, clean rows are mart rows
 * plus rejected ones, and so are amounts. Writes what it counted, and then throws UserError NOT_CONSERVED where it does
 * not hold; RAW_CHANGED where the marts are of other rows than raw has now.
 */
export async function reconcile(
  database: Database,
  context: Context,
  { schema }: { schema: string },
): Promise<ReconcileResult> {
  const { entity } = context;
  if (!(await hasTable(database, schema, "mart_conservation"))) {
    throw new UserError("NOT_TRANSFORMED", `${entity.code} has no marts yet`, {
      mend: `Build them: pnpm run transform -- --entity ${entity.code}`,
    });
  }
  await assertSameRaw(database, context, schema);
  const years = await countConservation(database, entity, schema);
  await writeConservation(context, years);
  const files = await writeComparison(context, years);
  const counted = years.flatMap(({ year, months }) => months.map((each) => ({ year, ...each })));
  assertConserved(context, counted);
  assertAsStated(context, counted, await statedConservation(database, schema));
  return { schema, months: counted.length, years, files };
}

/** The marts' own statement of what they were built from. */
async function statedConservation(database: Database, schema: string): Promise<Map<string, number[]>> {
  const rows = await database.rows<Record<keyof Counted, string | number>>(
    `select table_name as "table", * exclude (table_name) from ${schema}.mart_conservation`,
  );
  return new Map(rows.map((row) => [bucketName(row), figures.map((name) => Number(row[name]))]));
}

const figures = [
  ...(["clean_rows", "rejected_rows", "mart_rows"] as const),
  ...(["clean_amount", "rejected_amount", "mart_amount"] as const),
];

/** Also rejected rows must be there still, though they leave no trace in the sums of the marts. */
function assertAsStated({ entity }: Context, counted: Counted[], stated: Map<string, number[]>): void {
  const now = new Map(counted.map((each) => [bucketName(each), figures.map((name) => each[name])]));
  const names = [...new Set([...stated.keys(), ...now.keys()])];
  const changed = names.filter((name) => String(now.get(name)) !== String(stated.get(name)));
  if (changed.length === 0) return;
  throw new UserError("RAW_CHANGED", `rows or verdicts changed since the marts were built: ${changed.join(", ")}`, {
    mend: `Load, judge and build anew: pnpm run sync -- --entity ${entity.code}`,
  });
}

function bucketName({ table, year, month }: Record<"table" | "year" | "month", string | number>): string {
  return `${table} ${year}-${month}`;
}

/** What was loaded when the marts were built must be what is in raw now. */
async function assertSameRaw(database: Database, { entity }: Context, schema: string): Promise<void> {
  const [meta] = await database.rows<{ loads: string }>(`select loads from ${schema}.meta_build`);
  const built = new Map(
    (JSON.parse(meta?.loads ?? "[]") as { year: number; load_hash: string }[]).map((each) => [
      each.year,
      each.load_hash,
    ]),
  );
  const loaded = await database.rows<{ year: number }>(
    "select distinct year from raw.loads where entity_code = $entity order by year",
    { entity: entity.code },
  );
  const changed: number[] = [];
  for (const { year } of loaded) {
    if ((await loadedHash(database, entity.code, year)) !== built.get(year)) changed.push(year);
  }
  if (changed.length === 0) return;
  throw new UserError(
    "RAW_CHANGED",
    `${entity.code} ${changed.join(", ")} was loaded anew since the marts were built`,
    {
      mend: `Bring the marts up to date: pnpm run sync -- --entity ${entity.code}`,
    },
  );
}

type Counted = Conservation & { year: number };

function assertConserved({ entity }: Context, conservation: Counted[]): void {
  const broken = conservation.filter((each) => !each.holds);
  const [first] = broken;
  if (!first) return;
  const lines = broken
    .slice(0, 10)
    .map(
      (each) =>
        `  ${bucketName(each)}: clean ${each.clean_rows} rows, ${each.clean_amount}; ` +
        `rejected ${each.rejected_rows} rows, ${each.rejected_amount}; marts ${each.mart_rows} rows, ${each.mart_amount}`,
    );
  const more = broken.length > lines.length ? [`  and ${broken.length - lines.length} more`] : [];
  const summary = `clean is not marts plus rejected in ${broken.length} months or buckets of ${entity.code}:`;
  throw new UserError("NOT_CONSERVED", [summary, ...lines, ...more].join("\n"), {
    place: { key: bucketName(first) },
    mend: `The marts before stay. Load that year anew (load --mode replace), validate and transform; where it remains, a model drops or doubles rows.`,
  });
}
