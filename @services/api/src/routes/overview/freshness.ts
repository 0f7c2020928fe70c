import { defineQuery, type Reader } from "@packages/db/reader";
import { desc } from "drizzle-orm";
import type { Overview } from "./schema.ts";

const lastTransaction = defineQuery()(({ visible, select }) => {
  const item = visible.commerce_order_item();
  return select({ date: item.date }).from(item).orderBy(desc(item.date)).limit(1);
});

const lastRegistration = defineQuery()(({ visible, select }) => {
  const enrollment = visible.db_enrollment();
  return select({ date: enrollment.registered_on }).from(enrollment).orderBy(desc(enrollment.registered_on)).limit(1);
});

/** What to ask for along with the rest. Activities are planned ahead, and say nothing of how far the data go. */
export const lastDayQueries = () => [lastTransaction({}), lastRegistration({})] as const;

/** How new the data are, and how much of the workbooks is in them. */
export function freshnessOf({ release }: Reader, lastDays: readonly { date: string }[]): Overview["freshness"] {
  const { coverage } = release;
  return {
    published_at: release.publishedAt,
    built_at: release.builtAt,
    first_month: release.firstMonth,
    last_month: release.lastMonth,
    last_fact_date:
      lastDays
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? null,
    coverage: coverage && { ...coverage, rate: coverage.rows === 0 ? null : coverage.accepted / coverage.rows },
  };
}
