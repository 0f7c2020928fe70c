import { z } from "@hono/zod-openapi";
import { longestPassword } from "./password-policy.ts";

/** An e-mail as accounts have it: in lower case. */
export const emailSchema = z.email().max(254).toLowerCase();

/** A password as it is given; whether it may be chosen is another question. */
export const passwordSchema = z.string().min(1).max(longestPassword).openapi({ format: "password" });
