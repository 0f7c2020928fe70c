import { z } from "@hono/zod-openapi";
import { NUMBER_FORMATS } from "@packages/report";
import { ADDING } from "../measures/definitions.ts";
import { REASONS } from "../measures/add.ts";
import { measureSchema } from "../measures/measure.ts";
import { scopeSchema } from "../registry/scopes.ts";
import { periodSchema, releaseSchema } from "../view/schema.ts";
import { DIMENSIONS, measuresOf, type Section } from "./definitions.ts";
import { orNull } from "../view/or-null.ts";

const measureKind = z
  .object({
    key: z.string(),
    format: z.enum(NUMBER_FORMATS),
    adds: z.enum(ADDING).openapi({
      description: "sum: units add up; distinct: counts people, who may be in several units; ratio: a quotient",
    }),
    has_target: z.boolean(),
  })
  .openapi("MeasureKind");

const pointSchema = z
  .object({ actual: z.number().nullable(), target: z.number().nullable(), previous_year: z.number().nullable() })
  .openapi("TrendNumbers");

const notAdded = z.object({ measure: z.string(), reason: z.enum(REASONS) }).openapi("NotAdded", {
  description:
    "Why the units have no common number. overlap: one unit is in two of those asked for; distinct: a person may be in " +
    "several; ratio: quotients do not add up",
});

const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The answer of a section, with its measures by name. */
export function sectionSchema(section: Section) {
  const keys = measuresOf(section).map(({ key }) => key);
  const record = <T extends z.ZodType>(value: T): z.ZodType<Record<string, z.output<T>>, Record<string, z.input<T>>> =>
    z.object(Object.fromEntries(keys.map((key) => [key, value]))) as never;
  const name = `${title(section.name)}Report`;
  const measures = record(measureSchema).openapi(`${title(section.name)}Measures`);
  const row = z
    .object({
      key: z
        .string()
        .openapi({ description: `Code of the ${section.by}, or id of the organization; UNMAPPED, UNKNOWN` }),
      name: z.string(),
      unit: z.string().nullable().openapi({ description: "The unit that a program is of" }),
      record: z.string().nullable().openapi({ description: "Id below /records/organizations" }),
      measures,
    })
    .openapi(`${title(section.name)}Row`);
  const point = z
    .object({ period: z.string(), measures: record(pointSchema) })
    .openapi(`${title(section.name)}TrendPoint`);
  return z
    .object({
      section: z.literal(section.name),
      by: z.enum(DIMENSIONS),
      release: releaseSchema,
      period: periodSchema,
      measures: z.array(measureKind),
      units: z.array(
        z.object({
          unit: scopeSchema,
          total: measures,
          trend: z.array(point),
          rows: z.array(row),
          row_count: z.int().openapi({ description: "Rows in all, on this page and others" }),
        }),
      ),
      total: record(orNull(measureSchema)).openapi({ description: "Of all the units asked for" }),
      not_added: z.array(notAdded),
      next_cursor: z.string().nullable(),
    })
    .openapi(name);
}

export type SectionAnswer = z.input<ReturnType<typeof sectionSchema>>;
export type SectionRow = SectionAnswer["units"][number]["rows"][number];
