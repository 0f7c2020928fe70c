import { commonHeaders } from "@services/slides/parts";
import type { SiteFiles } from "./files.ts";

/** A Worker's static assets: they are asked over an address of which the path alone matters. */
export type Assets = { fetch: (request: Request) => Promise<Response> };

/** Sites in the static assets of a Worker. Nothing reaches them but through here (`run_worker_first`). */
export function openAssetFiles(assets: Assets): SiteFiles {
  return {
    send: async (request, key, { cacheControl, policy }) => {
      const known = request.headers.get("If-None-Match");
      const path = key.split("/").map(encodeURIComponent).join("/");
      const asked = new Request(new URL(`/${path}`, request.url), {
        method: request.method,
        headers: known === null ? {} : { "If-None-Match": known },
      });
      const found = await assets.fetch(asked);
      if (!found.ok && found.status !== 304) return null;
      const headers = new Headers({
        ...commonHeaders,
        "Cache-Control": cacheControl,
        "Content-Security-Policy": policy,
      });
      for (const name of ["Content-Type", "ETag", "Content-Length"]) {
        const value = found.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      return new Response(found.body, { status: found.status, headers });
    },
  };
}
