import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { monthsWithOtherFigures } from "./difference.ts";
import { publishedTables } from "./tables/index.ts";

/**
 * Throws UserError OTHER_MONTHS_DIFFER where figures of a month differ from what is published that was not asked for: it
 * would move year-to-date figures unseen.
 */
export async function refuseOtherMonths(
  database: Database,
  entity: string,
  year: number,
  months: number[],
): Promise<void> {
  if (months.length === 0) return;
  const found = new Map<number, string[]>();
  for (const table of publishedTables) {
    for (const { month, rows } of await monthsWithOtherFigures(database, table, year)) {
      const number = Number(month.slice(5));
      if (!months.includes(number)) found.set(number, [...(found.get(number) ?? []), `${table.name} ${rows}`]);
    }
  }
  if (found.size === 0) return;
  const others = [...found.keys()].sort((one, other) => one - other);
  const name = (month: number) => `${year}-${String(month).padStart(2, "0")}`;
  const lines = others.map((month) => `  ${name(month)}: rows of ${found.get(month)?.join(", ") ?? ""}`);
  const all = [...new Set([...months, ...others])].sort((one, other) => one - other).join(",");
  throw new UserError(
    "OTHER_MONTHS_DIFFER",
    `months of ${year} that were not asked for differ from what is published:\n${lines.join("\n")}`,
    {
      mend:
        `Nothing was published. See what differs with --dry-run and no --month, then publish them together: ` +
        `pnpm run publish -- --entity ${entity} --year ${year} --month ${all}`,
    },
  );
}
