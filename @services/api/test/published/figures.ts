import assert from "node:assert/strict";
import type { Measure, Report, UnitReport } from "@packages/report";
import type { components } from "@services/api/client";
import type { Client } from "../support/client.ts";
import { parametersOf } from "./parameters.ts";

type Schemas = components["schemas"];

/** What a year is while it runs, a report of it and the API say differently: the one has the year, the other so far. */
export const running = "2026";

/** Holds everything that the API says of one unit against report.json. */
export async function compareUnit(client: Client, { meta }: Report, report: UnitReport): Promise<void> {
  const query = new URLSearchParams({ entity: meta.entity, ...parametersOf(meta.period), unit: report.unit.code });
  const ask = async <T>(path: string): Promise<T> => {
    const response = await client.get(`${path}?${query.toString()}`);
    assert.equal(response.status, 200, `${path}?${query.toString()}`);
    return (await response.json()) as T;
  };
  const isToDate = meta.period === running;
  const same = (measure: Schemas["Measure"] | null | undefined, expected: Measure, what: string) => {
    assert.ok(measure, what);
    const { ytd_previous_year, ...rest } = measure;
    // A ratio over zero is nothing, which a report has no way to say.
    const shown = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, name === "actual" || name === "ytd" ? (value ?? 0) : value]),
    );
    if (!isToDate) {
      assert.deepEqual(shown, ordered(expected), what);
      return;
    }
    // Who is active now is not who will be at the year's end, as far as is known.
    if (!what.includes("active_students")) assert.equal(shown["actual"], expected.actual, what);
    assert.deepEqual([measure.previous, measure.previous_year], [ytd_previous_year, ytd_previous_year], what);
  };

  const overview = await ask<Schemas["Overview"]>("/dashboard/overview");
  assert.deepEqual(overview.units, [report.unit]);
  assert.deepEqual(
    overview.metrics.map(({ key, format }) => [key, format]),
    report.key_metrics.map(({ key, format }) => [key, format]),
  );
  for (const [index, { key, format, ...expected }] of report.key_metrics.entries()) {
    same(overview.metrics[index]?.measure, expected, `${report.unit.code} ${key} ${format}`);
  }
  const [net] = overview.headlines;
  const { trend, ...revenue } = report.revenue;
  same(net?.measure, revenue, "net_revenue");
  if (!isToDate) assert.deepEqual(net?.trend, trend);

  const programs = await ask<Schemas["ProgramsReport"]>("/reports/programs");
  const rows = programs.units[0]?.rows ?? [];
  const listed = rows.map(({ key, name }) => `${key} ${name}`);
  const expectedList = report.programs.map(({ code, name }) => `${code} ${name}`);
  // A program that was sold last year after these months is in the report of the year alone.
  assert.deepEqual(listed, isToDate ? expectedList.filter((line) => listed.includes(line)) : expectedList);
  for (const expected of report.programs) {
    const measures = rows.find(({ key }) => key === expected.code)?.measures;
    if (isToDate && !measures) continue;
    same(measures?.net_revenue, expected.revenue, `${expected.code} revenue`);
    same(measures?.new_enrollments, expected.enrollments, `${expected.code} enrolments`);
    assert.equal(measures?.completed.actual, expected.completed);
    assert.equal(measures.dropped.actual, expected.dropped);
    if (!isToDate) assert.equal(measures.active_students.actual, expected.active);
  }

  const schools = await ask<Schemas["SchoolsReport"]>("/reports/schools");
  // Of a running year, who has active students alone depends on the day that they are counted on.
  const isCompared = (row: { students: number | null; revenue: number | null }) =>
    !isToDate || row.students !== 0 || row.revenue !== 0;
  const schoolRows = schools.units[0]?.rows.map(({ name, measures }) => ({
    name,
    students: measures.students.actual,
    revenue: measures.net_revenue.actual,
    ...(!isToDate && {
      active: measures.active_students.actual,
      previous_year: measures.net_revenue.previous_year,
    }),
  }));
  const reported = report.schools.map(({ previous_year, active, ...school }) => ({
    ...school,
    ...(!isToDate && { active, previous_year }),
  }));
  assert.deepEqual(schoolRows?.filter(isCompared), reported.filter(isCompared));

  const channels = await ask<Schemas["ChannelsReport"]>("/reports/channels");
  assert.deepEqual(
    channels.units[0]?.rows.map(({ key, name, measures }) => ({
      code: key,
      name,
      leads: measures.leads.actual,
      enrollments: measures.new_enrollments.actual,
      conversion: measures.conversion.actual,
      revenue: measures.net_revenue.actual,
      spend: measures.spend.actual,
      cost_per_enrollment: measures.cost_per_enrollment.actual,
    })),
    report.channels,
  );
}

/** The fields of a measure in the order in which answers have them. */
const ordered = ({ actual, target, attainment, previous, previous_year, ytd, ytd_target }: Measure) => {
  return { actual, target, attainment, previous, previous_year, ytd, ytd_target };
};
