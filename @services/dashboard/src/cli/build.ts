/** `pnpm run build`: what Node and Cloudflare Workers serve, where stale. */
import { buildWhereStale } from "../node/build.ts";

console.log((await buildWhereStale()) ? "built" : "the build is up to date");
