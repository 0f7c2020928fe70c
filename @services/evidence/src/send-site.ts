import { isDeckPath } from "@packages/decks";
import { policy, sendProblem } from "@services/slides/parts";
import type { SiteFiles } from "./files.ts";

/** Scripts of its pages may run as they are in the page; its queries run in WebAssembly, in a worker. */
const sitePolicy = policy({
  "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self' blob:",
  "form-action": "'none'",
});

/** Asked about at each use, so that a session that has ended sees nothing more. */
const asked = "private, no-cache";

/** Files that are named by their content, and hold nobody's data: programs and styles. */
const kept = "private, max-age=31536000, immutable";

/** A file of an entity's site, without asking who it is for: the caller has. `inside` are the parts of its path. */
export async function sendSite(
  files: SiteFiles,
  request: Request,
  entity: string,
  inside: string[],
): Promise<Response> {
  const path = [...inside.slice(0, -1), inside.at(-1) || "index.html"].join("/");
  if (!isDeckPath(path)) return sendProblem(request, 404, "id");
  if (path.endsWith(".wasm")) return sendPacked(files, request, `${entity}/${path}`);
  const sent = { policy: sitePolicy, cacheControl: isProgram(path) ? kept : asked };
  const found = await files.send(request, `${entity}/${path}`, sent);
  if (found !== null) return found;
  if (path.includes(".")) return sendProblem(request, 404, "id");
  // A folder without its slash: the links inside it would lead elsewhere.
  const page = await files.send(new Request(request.url, { method: "HEAD" }), `${entity}/${path}/index.html`, sent);
  if (page === null) return sendProblem(request, 404, "id");
  return new Response(null, {
    status: 308,
    headers: { Location: `/bi/${entity}/${path}/`, "Cache-Control": "no-store" },
  });
}

/** What is large lies packed, and browsers unpack it. */
async function sendPacked(files: SiteFiles, request: Request, key: string): Promise<Response> {
  // A part of what is packed is of no use to anybody.
  const whole = new Request(request.url, { method: request.method, headers: new Headers(request.headers) });
  whole.headers.delete("Range");
  const found = await files.send(whole, `${key}.gz`, { policy: sitePolicy, cacheControl: kept });
  if (found === null) return sendProblem(request, 404, "id");
  const headers = new Headers(found.headers);
  headers.set("Content-Type", "application/wasm");
  headers.set("Vary", "Accept-Encoding");
  headers.delete("Accept-Ranges");
  const takesPacked = /\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "");
  if (takesPacked || found.body === null) {
    if (found.body !== null) headers.set("Content-Encoding", "gzip");
    // The Workers runtime would pack it once more; Node does not know the word.
    return new Response(found.body, { status: found.status, headers, encodeBody: "manual" } as ResponseInit);
  }
  headers.delete("Content-Length");
  headers.delete("ETag");
  return new Response(found.body.pipeThrough(new DecompressionStream("gzip")), { status: found.status, headers });
}

function isProgram(path: string): boolean {
  return path.startsWith("_app/immutable/");
}
