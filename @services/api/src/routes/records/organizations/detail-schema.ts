import { z } from "@hono/zod-openapi";
import { measureSchema } from "../../measures/measure.ts";
import { linkSchema } from "../../rows/schema.ts";
import { releaseSchema, toDateSchema } from "../../view/schema.ts";
import * as detail from "../detail/schema.ts";
import { organizationSchema } from "./schema.ts";

const year = z
  .object({
    year: z.int(),
    to_date: toDateSchema,
    students: measureSchema,
    active_students: measureSchema,
    net_revenue: measureSchema,
    order_count: measureSchema,
  })
  .openapi("OrganizationYear");

const member = z
  .object({
    person: linkSchema,
    student_number: z.string().nullable(),
    grade: z.string().nullable(),
    active: z.boolean(),
    net_revenue: z.number(),
    last_date: z.iso.date().nullable(),
  })
  .openapi("Member");

export const organizationDetailSchema = z
  .object({
    release: releaseSchema,
    organization: organizationSchema,
    years: z.array(year).openapi({ description: "Its measures by year, as the section of schools shows them" }),
    people: z.array(member).openapi({ description: "By name; all of them are in /records/people?organization=" }),
    relations: z.array(detail.relationSchema),
    enrollments: z.array(detail.enrollmentSchema),
    orders: z.array(detail.orderSchema),
    transactions: z.array(detail.transactionSchema),
    activities: z.array(detail.activitySchema),
    timeline: z.array(detail.eventSchema),
    truncated: detail.truncatedSchema,
  })
  .openapi("OrganizationDetail");
