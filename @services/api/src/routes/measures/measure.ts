import { z } from "@hono/zod-openapi";
import { measureSchema as reported } from "@packages/report";
import { rupiahOfSen } from "@packages/db/money";
import type { MeasureDefinition } from "./definitions.ts";

const { target, attainment, previous, previous_year, ytd, ytd_target } = reported.shape;

/**
 * A number with what it is compared with, as in report.json, and the year before's year to date as well. Money is in
 * rupiah with two decimals at most, percents are fractions. A ratio over zero is null.
 */
export const measureSchema = z
  .object({
    actual: z.number().nullable(),
    target,
    attainment,
    previous,
    previous_year,
    ytd: ytd.nullable(),
    ytd_target,
    ytd_previous_year: z.number().nullable(),
  })
  .openapi("Measure", {
    description:
      "A number with its target, attainment (actual ÷ target, a fraction), the period before, the same period a year before, " +
      "and the year to the period's end. Money is in rupiah. Null: there is none.",
    example: {
      actual: 192_060_000,
      target: 245_000_000,
      attainment: 0.7839,
      previous: 400_900_000,
      previous_year: 151_110_000,
      ytd: 592_960_000,
      ytd_target: 480_000_000,
      ytd_previous_year: 401_000_000,
    },
  });

export type Measure = z.output<typeof measureSchema>;

/** Numbers as the marts have them: of money in sen. */
export type MartNumbers = {
  actual: number | null;
  previous: number | null;
  previous_year: number | null;
  ytd: number | null;
  ytd_previous_year: number | null;
  target: number | null;
  attainment: number | null;
  ytd_target: number | null;
};

/** Whether the calendar of the marts reaches back to the period before and to the year before. */
export type Reach = { previous: boolean; previousYear: boolean };

/**
 * A measure as answers have it. Looking at a running year as a whole, the year to date is the actual number, and the year
 * before's is what both comparisons are with.
 */
export function measureOf(numbers: MartNumbers, { format }: MeasureDefinition, toDate: boolean): Measure {
  const scale = (value: number | null) => (value === null || format !== "money" ? value : rupiahOfSen(value));
  const ytd = scale(numbers.ytd);
  const ytd_target = scale(numbers.ytd_target);
  const ytd_previous_year = scale(numbers.ytd_previous_year);
  if (toDate) {
    const before = { previous: ytd_previous_year, previous_year: ytd_previous_year };
    const attainment = attainmentOf(ytd, ytd_target);
    return { actual: ytd, target: ytd_target, attainment, ...before, ytd, ytd_target, ytd_previous_year };
  }
  return {
    actual: scale(numbers.actual),
    target: scale(numbers.target),
    attainment: numbers.attainment,
    previous: scale(numbers.previous),
    previous_year: scale(numbers.previous_year),
    ytd,
    ytd_target,
    ytd_previous_year,
  };
}

/** Where the marts have no row nothing ever happened: zeros, as far back as the calendar reaches; of a ratio, null. */
export function nothing({ adds }: MeasureDefinition, reach: Reach): Measure {
  const zero = adds === "ratio" ? null : 0;
  return {
    actual: zero,
    target: null,
    attainment: null,
    previous: reach.previous ? zero : null,
    previous_year: reach.previousYear ? zero : null,
    ytd: zero,
    ytd_target: null,
    ytd_previous_year: reach.previousYear ? zero : null,
  };
}

/** Actual ÷ target, null where the target is missing or 0: the marts' own rule, for sums that they do not hold. */
export function attainmentOf(actual: number | null, target: number | null): number | null {
  return actual === null || target === null || target === 0 ? null : actual / target;
}
