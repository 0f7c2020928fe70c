import { z } from "@hono/zod-openapi";
import { sourceSchema } from "../../rows/schema.ts";
import { releaseSchema } from "../../view/schema.ts";
import * as detail from "../detail/schema.ts";
import { summary } from "./schema.ts";
import { orNull } from "../../view/or-null.ts";

export const personDetailSchema = z
  .object({
    release: releaseSchema,
    person: z
      .object({
        ...summary,
        gender: z.string().nullable(),
        birth_date: z.iso.date().nullable(),
        guardian_name: z.string().nullable(),
        source: orNull(sourceSchema),
      })
      .openapi("PersonInFull"),
    accounts: z.array(detail.accountSchema),
    relations: z.array(detail.relationSchema),
    enrollments: z.array(detail.enrollmentSchema),
    orders: z.array(detail.orderSchema),
    transactions: z.array(detail.transactionSchema),
    timeline: z.array(detail.eventSchema),
    truncated: detail.truncatedSchema,
  })
  .openapi("PersonDetail");
