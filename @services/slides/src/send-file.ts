import type { DeckStore } from "@packages/decks";
import { contentType } from "./content-type.ts";
import { commonHeaders } from "./headers.ts";
import { parseRange, rangeHolds } from "./range.ts";

/** A file of a version to send; `etag` is a strong one, quotes included. */
export type Sendable = { key: string; etag: string; policy: string; disposition?: string };

/** A file, or the part of it that was asked for; its headers alone for HEAD. Null where the store does not have it. */
export async function sendFile(store: DeckStore, request: Request, file: Sendable): Promise<Response | null> {
  const headers = new Headers({
    ...commonHeaders,
    "Accept-Ranges": "bytes",
    "Content-Security-Policy": file.policy,
    "Content-Type": contentType(file.key),
    ETag: file.etag,
    ...(file.disposition !== undefined && { "Content-Disposition": file.disposition }),
  });
  if (request.method === "HEAD") return sendHead(store, file, headers);
  const range = request.headers.get("Range") ?? undefined;
  if (range !== undefined && rangeHolds(request.headers.get("If-Range") ?? undefined, file.etag)) {
    return sendPart(store, file, headers, range);
  }
  return sendWhole(store, file, headers);
}

async function sendHead(store: DeckStore, { key }: Sendable, headers: Headers): Promise<Response | null> {
  const size = await store.size(key);
  if (size === null) return null;
  headers.set("Content-Length", String(size));
  return new Response(null, { headers });
}

async function sendPart(store: DeckStore, file: Sendable, headers: Headers, range: string): Promise<Response | null> {
  const size = await store.size(file.key);
  if (size === null) return null;
  const wanted = parseRange(range, size);
  if (wanted === null) return sendWhole(store, file, headers);
  if (wanted === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    headers.delete("Content-Disposition");
    return new Response(null, { status: 416, headers });
  }
  const found = await store.get(file.key, wanted);
  if (found === null) return null;
  const { offset, length } = wanted;
  headers.set("Content-Length", String(length));
  headers.set("Content-Range", `bytes ${offset}-${offset + length - 1}/${size}`);
  return new Response(found.body, { status: 206, headers });
}

async function sendWhole(store: DeckStore, { key }: Sendable, headers: Headers): Promise<Response | null> {
  const found = await store.get(key);
  if (found === null) return null;
  headers.set("Content-Length", String(found.size));
  return new Response(found.body, { headers });
}
