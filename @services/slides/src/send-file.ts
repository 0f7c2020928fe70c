import type { DeckStore, ObjectState } from "@packages/decks";
import { contentType } from "./content-type.ts";
import { commonHeaders } from "./headers.ts";
import { parseRange, rangeHolds } from "./range.ts";

/** A file to send, and what to say of it. */
export type Sendable = {
  key: string;
  policy: string;
  disposition?: string;
  /** Where it is not `private, no-store`. */
  cacheControl?: string;
};

/** A file, or the part of it that was asked for; its headers alone for HEAD. Null where the store does not have it. */
export async function sendFile(store: DeckStore, request: Request, file: Sendable): Promise<Response | null> {
  const state = await store.stat(file.key);
  if (state === null) return null;
  const etag = `"${state.etag}"`;
  const headers = headersOf(file, etag);
  const known = request.headers.get("If-None-Match") ?? "";
  if (known.trim() === "*" || known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
  const asked = request.method === "GET" && rangeHolds(request.headers.get("If-Range"), etag);
  const range = asked ? parseRange(request.headers.get("Range"), state.size) : null;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${state.size}`);
    headers.delete("Content-Disposition");
    return new Response(null, { status: 416, headers });
  }
  return sendBytes(store, request, file.key, state, headers, range);
}

type Part = { offset: number; length: number };

async function sendBytes(
  store: DeckStore,
  { method }: Request,
  key: string,
  { size }: ObjectState,
  headers: Headers,
  part: Part | null,
): Promise<Response | null> {
  headers.set("Content-Length", String(part?.length ?? size));
  if (part !== null) headers.set("Content-Range", `bytes ${part.offset}-${part.offset + part.length - 1}/${size}`);
  if (method === "HEAD") return new Response(null, { headers });
  const found = await store.get(key, part ?? undefined);
  return found && new Response(found.body, { status: part === null ? 200 : 206, headers });
}

function headersOf(file: Sendable, etag: string): Headers {
  return new Headers({
    ...commonHeaders,
    ...(file.cacheControl !== undefined && { "Cache-Control": file.cacheControl }),
    "Accept-Ranges": "bytes",
    "Content-Security-Policy": file.policy,
    "Content-Type": contentType(file.key),
    ETag: etag,
    ...(file.disposition !== undefined && { "Content-Disposition": file.disposition }),
  });
}
