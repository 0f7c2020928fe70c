import type { Database } from "../database/database.ts";
import type { Build } from "../format/build.ts";
import type { Current } from "./published/release.ts";
import type { Description } from "./release/claim.ts";

/** What a release says of itself: which years it holds, of which snapshots, and how much of them was accepted. */
export async function describeRelease(
  database: Database,
  build: Build,
  current: Current | null,
  years: number[],
): Promise<Description> {
  const all = [...new Set([...years, ...(current?.years ?? [])])].sort((one, other) => one - other);
  const [row] = await database.rows<{
    rows: number;
    accepted: number;
    first: string | null;
    last: string | null;
    built: string;
  }>(
    `select
       (select count(*)::integer from stg_loaded_rows where list_contains(years, workbook_year)) as rows,
       (select count(*)::integer from stg_loaded_rows where list_contains(years, workbook_year) and is_accepted) as accepted,
       (select min(part) from next_commerce_order_item where list_contains(years, year)) as first,
       (select max(part) from next_commerce_order_item where list_contains(years, year)) as last,
       (select strftime(built_at, '%Y-%m-%dT%H:%M:%S.%gZ') from meta_build) as built
     from (select from_json($years, '["integer"]') as years)`,
    { years: JSON.stringify(all) },
  );
  const snapshots = all.flatMap((year) => {
    const from = years.includes(year) ? build.snapshots : (current?.snapshots ?? []);
    return from.filter((snapshot) => snapshot.year === year).map(({ sha256 }) => ({ year, sha256 }));
  });
  return {
    years: all,
    snapshots,
    coverage: { rows: row?.rows ?? 0, accepted: row?.accepted ?? 0 },
    first_month: row?.first ?? null,
    last_month: row?.last ?? null,
    built_at: row?.built ?? "",
  };
}

/** Whether a release of the same rows would say the same of itself; when the marts were built is no matter. */
export function saysTheSame(current: Current, { years, snapshots, coverage }: Description): boolean {
  const text = (value: Pick<Current, "years" | "snapshots" | "coverage">) =>
    JSON.stringify([
      value.years,
      value.snapshots.map(({ year, sha256 }) => [year, sha256]),
      value.coverage?.rows,
      value.coverage?.accepted,
    ]);
  return text(current) === text({ years, snapshots, coverage });
}
