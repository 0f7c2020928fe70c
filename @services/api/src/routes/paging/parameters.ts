import { z } from "@hono/zod-openapi";

export const cursorParameter = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[A-Za-z0-9_-]+$/, "A cursor as an answer gave it.")
  .optional()
  .openapi({
    description:
      "Where to go on: `next_cursor` of the page before, with the same other parameters. Pages are of one release, whatever is " +
      "published meanwhile; where that is gone, the answer is 410 and paging begins anew.",
  });

/** How many rows a page has. */
export const limitParameter = (usual: number, most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "A whole number.")
    .transform(Number)
    .refine((value) => value <= most, `At most ${most}.`)
    .default(usual)
    .openapi({ type: "integer", minimum: 1, maximum: most, default: usual, description: "Rows of a page" });
