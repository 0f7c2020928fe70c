import { z } from "@hono/zod-openapi";
import type { Reader } from "@packages/db/reader";
import { MONTH_CHOICES } from "./months.ts";
import { daysOf, type View } from "./view.ts";

const day = z.iso.date();

export const toDateSchema = z.boolean().openapi({
  description:
    "A running year: the numbers are the year to date, to be compared with the same months of the year before",
});

export const periodSchema = z
  .object({
    key: z.string().openapi({ description: "2026-02, 2026-Q1 or 2026" }),
    type: z.enum(["month", "quarter", "year"]),
    year: z.int(),
    month: z.enum(MONTH_CHOICES).openapi({ description: "As the parameter says it" }),
    start: day,
    end: day,
    to_date: toDateSchema,
    state: z.enum(["past", "current", "future"]).openapi({
      description: "Whether the last month published lies after the period, in it (it may be incomplete), or before it",
    }),
  })
  .openapi("Period", {
    example: {
      key: "2026-02",
      type: "month",
      year: 2026,
      month: "February",
      start: "2026-02-01",
      end: "2026-02-28",
      to_date: false,
      state: "current",
    },
  });

export function periodOf(view: View): z.input<typeof periodSchema> {
  const { period, year, month, toDate, state } = view;
  return {
    key: period.key,
    type: period.type as "month" | "quarter" | "year",
    year,
    month,
    ...daysOf(view),
    to_date: toDate,
    state,
  };
}

export const releaseSchema = z
  .object({
    number: z.int(),
    published_at: z.string(),
    built_at: z.string().nullable().openapi({ description: "When the numbers were worked out" }),
  })
  .openapi("Release", {
    description: "What was published, as a whole: every number of one release fits every other",
    example: { number: 3, published_at: "2026-03-02T02:00:00.000Z", built_at: "2026-03-02T01:00:00.000Z" },
  });

export function releaseOf({ release }: Reader): z.input<typeof releaseSchema> {
  return { number: release.number, published_at: release.publishedAt, built_at: release.builtAt };
}
