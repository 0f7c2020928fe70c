import type { Database } from "../database/database.ts";
import { UsageError, UserError } from "../errors.ts";

/** The years that an entity's marts hold, in order. */
export async function loadedYears(database: Database): Promise<number[]> {
  const rows = await database.rows<{ year: number }>("select workbook_year as year from stg_years order by 1");
  return rows.map(({ year }) => year);
}

/** The years to publish: those asked for, or all that are loaded. Throws UsageError, UserError YEAR_NOT_LOADED. */
export function chooseYears(entity: string, asked: number[] | undefined, loaded: number[], months: number[]): number[] {
  const missing = (asked ?? []).filter((year) => !loaded.includes(year));
  if (missing.length > 0) {
    throw new UserError(
      "YEAR_NOT_LOADED",
      `${entity}'s marts have no ${missing.join(", ")}; they have ${loaded.join(", ")}`,
      {
        mend: `Publish a year of those, or take it in: pnpm run sync -- --entity ${entity} --year ${missing.join(",")}`,
      },
    );
  }
  if (months.length > 0 && asked?.length !== 1) {
    throw new UsageError("BAD_PERIOD", "--month goes with one year", {
      mend: "Add --year with the year of the months.",
    });
  }
  return asked ?? loaded;
}
