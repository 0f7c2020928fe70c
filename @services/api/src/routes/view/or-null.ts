import { z } from "@hono/zod-openapi";

/** A named schema or null. With `.nullable()` OpenAPI would have the name stand for both wherever it is used. */
export const orNull = <T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> => z.union([schema, z.null()]);
