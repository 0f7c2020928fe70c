import { z } from "@hono/zod-openapi";
import { rupiahOfSen } from "@packages/db/money";
import type { Person } from "@packages/db/reader";
import { linkOf } from "../../rows/answer.ts";
import { linkSchema } from "../../rows/schema.ts";
import { releaseSchema } from "../../view/schema.ts";
import { orNull } from "../../view/or-null.ts";

const day = z.iso.date().nullable();

export const masked = z.boolean().openapi({
  description: "Contact data (telephone, e-mail, birth date, guardian) is not shown with your role: it is null",
});

export const summary = {
  id: z.string(),
  name: z.string(),
  student_number: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  grade: z.string().nullable(),
  organization: orNull(linkSchema),
  first_date: day,
  last_date: day.openapi({ description: "Of the latest transaction or registration" }),
  order_count: z.int(),
  net_revenue: z.number(),
  enrollment_count: z.int(),
  active: z.boolean(),
  masked,
};

export const personSchema = z.object(summary).openapi("Person", {
  example: {
    id: "0f8b3c1e5a7d49e2b6c4d1a09e3f7b52",
    name: "Siti Rahma",
    student_number: "TM-0042",
    phone: null,
    email: null,
    grade: "XI",
    organization: { id: "7c1f0a9b2d3e4f50617283940a1b2c3d", name: "SMA Contoh" },
    first_date: "2024-07-01",
    last_date: "2026-02-11",
    order_count: 3,
    net_revenue: 5_400_000,
    enrollment_count: 2,
    active: true,
    masked: true,
  },
});

export const peopleSchema = z
  .object({
    release: releaseSchema,
    rows: z.array(personSchema),
    next_cursor: z.string().nullable(),
    previous_cursor: z.string().nullable(),
  })
  .openapi("People");

/** A person as lists have them; `contact`: whether contact data may be seen. */
export function personOf(row: Person, contact: boolean): z.input<typeof personSchema> {
  return {
    id: row.id,
    name: row.full_name,
    student_number: row.student_number,
    phone: contact ? row.phone : null,
    email: contact ? row.email : null,
    grade: row.grade,
    organization: linkOf(row.organization_id, row.organization_name),
    first_date: row.first_date,
    last_date: row.last_date,
    order_count: row.order_count,
    net_revenue: rupiahOfSen(row.net_revenue),
    enrollment_count: row.enrollment_count,
    active: row.is_active,
    masked: !contact,
  };
}
