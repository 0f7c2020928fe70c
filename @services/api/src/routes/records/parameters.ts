import { z } from "@hono/zod-openapi";
import { cursorParameter, limitParameter } from "../paging/parameters.ts";
import { code, unitParameter } from "../view/parameters.ts";

const day = z.iso.date("A day as 2026-02-28.");

export const SORTS = ["name", "-name", "last_date", "-last_date", "net_revenue", "-net_revenue"] as const;

/** What lists of people and of organizations can be asked. */
export const listParameters = {
  q: z.string().max(200).optional().openapi({
    description:
      "Words that a record must have, or their beginnings: of the name, the student number; with the role for it, telephone and e-mail",
  }),
  unit: unitParameter,
  program: code.optional().openapi({ description: "Code of a program: an enrolment or an order of it" }),
  channel: code.optional().openapi({ description: "Code of a channel: an enrolment or an order by it" }),
  active: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
    .openapi({ type: "boolean", description: "Learning at the moment, or not" }),
  from: day.optional().openapi({ description: "The last transaction or registration is of this day or later" }),
  to: day.optional().openapi({ description: "The last transaction or registration is of this day or earlier" }),
};

export const organizationParameter = z
  .string()
  .min(1)
  .max(64)
  .optional()
  .openapi({ description: "Id of an organization: its people" });

export const pageParameters = {
  sort: z.enum(SORTS).default("name").openapi({ description: "Order; with a minus the last or greatest first" }),
  limit: limitParameter(50, 200),
  cursor: cursorParameter,
};

export const sortParameter = { sort: pageParameters.sort };

export type FilterQuery = {
  q?: string | undefined;
  unit?: string[] | undefined;
  program?: string | undefined;
  channel?: string | undefined;
  active?: boolean | undefined;
  from?: string | undefined;
  to?: string | undefined;
  organization?: string | undefined;
  sort: (typeof SORTS)[number];
};

/** The id of a record. */
export const idParameter = z.string().min(1).max(64).openapi({ description: "Id of the record" });
