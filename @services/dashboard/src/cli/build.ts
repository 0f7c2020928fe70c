/** `pnpm run build`: for plain Node, where stale, and for Cloudflare Workers. */
import { createBuilder } from "vite";
import { buildWhereStale } from "../node/build.ts";
import { packageFolder } from "../node/folders.ts";

console.log((await buildWhereStale()) ? "built for Node" : "the build for Node is up to date");
const builder = await createBuilder({ root: packageFolder, mode: "production", logLevel: "warn" });
await builder.buildApp();
console.log("built for Workers");
