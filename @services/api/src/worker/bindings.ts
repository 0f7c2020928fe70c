import type { R2Bucket } from "@cloudflare/workers-types";
import { z } from "zod";

/** What wrangler.jsonc and the Worker's secrets bind. */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  TURSO_AUTH_TOKEN: z.string().min(1).optional(),
  AUTH_DATABASE_URL: z.string().min(1),
  AUTH_DATABASE_TOKEN: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32),
  ATLAS_ORIGIN: z.url({ protocol: /^https?$/ }),
  ATLAS_BUILD: z.string().min(1).default("unknown"),
});

/** Cloudflare's own counter of requests, where it is bound. */
type RateLimiter = { limit: (options: { key: string }) => Promise<{ success: boolean }> };

/** `DECKS` is the bucket of published decks. */
export type Bindings = z.input<typeof schema> & { LIMITER?: RateLimiter; DECKS: R2Bucket };

/** Throws an error that names what is missing; values are not in it. */
export function readBindings(bindings: Bindings): z.output<typeof schema> {
  const parsed = schema.safeParse(bindings);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path }) => path.join("."));
  throw new Error(`Bindings are missing or wrong: ${wrong.join(", ")}`);
}
