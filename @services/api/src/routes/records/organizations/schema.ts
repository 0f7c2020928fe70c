import { z } from "@hono/zod-openapi";
import { rupiahOfSen } from "@packages/db/money";
import type { Organization } from "@packages/db/reader";
import { releaseSchema } from "../../view/schema.ts";

const day = z.iso.date().nullable();

export const organizationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    person_count: z.int(),
    active_students: z.int(),
    order_count: z.int(),
    net_revenue: z.number(),
    first_date: day,
    last_date: day,
  })
  .openapi("Organization", {
    example: {
      id: "7c1f0a9b2d3e4f50617283940a1b2c3d",
      name: "SMA Contoh",
      person_count: 41,
      active_students: 12,
      order_count: 63,
      net_revenue: 118_400_000,
      first_date: "2023-01-09",
      last_date: "2026-02-20",
    },
  });

export const organizationsSchema = z
  .object({
    release: releaseSchema,
    rows: z.array(organizationSchema),
    next_cursor: z.string().nullable(),
    previous_cursor: z.string().nullable(),
  })
  .openapi("Organizations");

export function organizationOf(row: Omit<Organization, "key" | "sort_name">): z.input<typeof organizationSchema> {
  const { id, name, person_count, active_students, order_count, first_date, last_date } = row;
  return {
    id,
    name,
    person_count,
    active_students,
    order_count,
    net_revenue: rupiahOfSen(row.net_revenue),
    first_date,
    last_date,
  };
}
