import { z } from "@hono/zod-openapi";
import { NUMBER_FORMATS } from "@packages/report";
import { REASONS } from "../measures/add.ts";
import { ADDING } from "../measures/definitions.ts";
import { measureSchema, type Measure } from "../measures/measure.ts";
import { scopeSchema } from "../registry/scopes.ts";
import { periodSchema, releaseSchema } from "../view/schema.ts";
import { HEADLINES, type Headline } from "./definitions.ts";
import { orNull } from "../view/or-null.ts";

const metric = {
  key: z.string(),
  format: z.enum(NUMBER_FORMATS),
  adds: z.enum(ADDING),
  measure: orNull(measureSchema).openapi({ description: "Null where several units have no common number" }),
  reason: z.enum(REASONS).nullable().openapi({ description: "Why they have none" }),
};

const trendPoint = z
  .object({
    period: z.string(),
    actual: z.number().nullable(),
    target: z.number().nullable(),
    previous_year: z.number().nullable(),
  })
  .openapi("TrendPoint", {
    description: "A period of a trend; looking at a running year, the year to the same month",
    example: { period: "2026-02", actual: 192_060_000, target: 245_000_000, previous_year: 151_110_000 },
  });

export const AGAINST = ["previous_year", "previous"] as const;
export const MOVER_KINDS = ["program", "school", "channel", "unit"] as const;

const mover = z
  .object({
    by: z.enum(MOVER_KINDS),
    key: z.string(),
    name: z.string(),
    record: z.string().nullable().openapi({ description: "Id below /records/organizations, of a school" }),
    actual: z.number(),
    base: z.number(),
    change: z.number().openapi({ description: "actual − base" }),
    relative_change: z.number().nullable().openapi({ description: "change ÷ base, a fraction; null where base is 0" }),
  })
  .openapi("Mover", {
    description: "Something whose net revenue differs from what it was, in rupiah",
    example: {
      by: "program",
      key: "JAPANESE",
      name: "Bahasa Jepang",
      record: null,
      actual: 45_000_000,
      base: 25_000_000,
      change: 20_000_000,
      relative_change: 0.8,
    },
  });

const movers = z
  .object({
    against: z.enum(AGAINST),
    actual: z.number().nullable(),
    base: z.number().nullable(),
    change: z.number().nullable(),
    up: z.array(mover).openapi({ description: "The biggest, of different kinds as long as there are" }),
    down: z.array(mover),
    by: z.array(z.object({ kind: z.enum(MOVER_KINDS), up: z.array(mover), down: z.array(mover) })),
  })
  .openapi("Movers", {
    description: "Net revenue against a year or a period before: in all, and who made the difference",
  });

const headlineMeasures: z.ZodType<Record<Headline, Measure>, Record<Headline, Measure>> = z.object(
  Object.fromEntries(HEADLINES.map((key) => [key, measureSchema])),
) as never;

export const overviewSchema = z
  .object({
    release: releaseSchema,
    period: periodSchema,
    units: z.array(scopeSchema).openapi({ description: "What was asked for" }),
    freshness: z
      .object({
        published_at: z.string(),
        built_at: z.string().nullable(),
        first_month: z.string().nullable(),
        last_month: z.string().nullable(),
        last_fact_date: z.iso.date().nullable().openapi({ description: "Of the latest transaction or registration" }),
        coverage: z
          .object({ rows: z.int(), accepted: z.int(), rate: z.number().nullable() })
          .nullable()
          .openapi({ description: "Rows of the workbooks, and how many of them are in the numbers" }),
      })
      .openapi("Freshness"),
    headlines: z.array(z.object({ ...metric, trend: z.array(trendPoint) }).openapi("Headline")),
    metrics: z
      .array(z.object(metric).openapi("Metric"))
      .openapi({ description: "The key metrics of reports, in their order" }),
    by_unit: z
      .array(z.object({ unit: scopeSchema, measures: headlineMeasures }))
      .openapi({ description: "Headline measures of the whole, of every group and unit" }),
    movers: z.array(movers),
  })
  .openapi("Overview");

export type Overview = z.input<typeof overviewSchema>;
export type Mover = z.input<typeof mover>;
export type Movers = z.input<typeof movers>;
