import assert from "node:assert/strict";
import type { components } from "@services/api/client";
import { ask } from "../support/ask.ts";
import type { Client } from "../support/client.ts";

type Schemas = components["schemas"];

const MOST = 12;

/**
 * The years of a school's record are those of the section of schools; a running one is compared with the same months of the
 * year before, which here are added up one by one.
 */
export async function yearsLikeTheSection(client: Client, entity: string, running: readonly string[]): Promise<void> {
  const section = async (year: number, month: string) => {
    const { units } = await ask<Schemas["SchoolsReport"]>(client, "/reports/schools", {
      entity,
      year: String(year),
      month,
    });
    return units[0]?.rows ?? [];
  };
  const years = await Promise.all([2024, 2025, 2026].map((year) => section(year, "All months")));
  const before = await Promise.all(running.map((month) => section(2025, month)));
  const schools = (years.at(-1) ?? []).filter(({ record }) => record !== null).slice(0, MOST);
  assert.ok(schools.length > 3);
  for (const { key, record } of schools) {
    const detail = await ask<Schemas["OrganizationDetail"]>(client, `/records/organizations/${record}`, { entity });
    assert.deepEqual(
      detail.years.map(({ year, to_date }) => [year, to_date]),
      [
        [2024, false],
        [2025, false],
        [2026, true],
      ],
    );
    for (const [index, { year, net_revenue, students }] of detail.years.entries()) {
      const row = years[index]?.find((each) => each.key === key);
      if (row) assert.deepEqual([net_revenue, students], [row.measures.net_revenue, row.measures.students], `${year}`);
    }
    const months = before.flatMap((rows) => rows.find((row) => row.key === key)?.measures.net_revenue.actual ?? []);
    const sameMonths = months.reduce((sum, value) => sum + value, 0);
    assert.equal(detail.years.at(-1)?.net_revenue.previous_year, sameMonths);
  }
}
