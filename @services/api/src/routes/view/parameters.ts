import { z } from "@hono/zod-openapi";
import { MONTH_CHOICES } from "./months.ts";

const most = 20;

/** A registry code, as parameters give it. */
export const code = z
  .string()
  .max(64)
  .regex(/^[A-Z][A-Z0-9_]*$/, "A code: upper-case letters, digits and underscores.");

/** A list from a parameter that may be given once or several times: each value once, in one order. */
const several = <T extends z.ZodType<string>>(value: T) =>
  z.preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z
      .array(value)
      .max(most)
      .transform((values) => [...new Set(values)].sort()),
  );

export const unitParameter = several(code)
  .optional()
  .openapi({
    param: { name: "unit", in: "query", style: "form", explode: true },
    type: "array",
    items: { type: "string" },
    maxItems: most,
    description: "Codes of units or groups; may be given several times. Left out: the whole entity.",
  });

/** What period and units an answer is about. */
export const viewParameters = {
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/, "A year of four digits.")
    .transform(Number)
    .optional()
    .openapi({ type: "integer", minimum: 1000, maximum: 9999, description: "A published year. Left out: the latest." }),
  month: z.enum(MONTH_CHOICES).optional().openapi({
    description:
      "A month, a quarter, or the whole year, which is the year to date where it is running. Left out: the latest month published.",
  }),
  unit: unitParameter,
};

export type ViewQuery = { year?: number | undefined; month?: string | undefined; unit?: string[] | undefined };
