import type { R2Bucket } from "@cloudflare/workers-types";
import type { DeckStore, ListedObject } from "./store.ts";

/** R2 removes and lists this many objects in one call. */
const batch = 1_000;

/** Decks in an R2 bucket, by a Worker's binding or wrangler's stand-in for one. */
export function openR2Store(bucket: R2Bucket): DeckStore {
  return {
    get: async (key, range) => {
      const found = await bucket.get(key, range && { range });
      return found && { size: found.size, body: found.body as unknown as ReadableStream<Uint8Array> };
    },
    stat: async (key) => {
      const found = await bucket.head(key);
      return found && { size: found.size, etag: found.etag };
    },
    put: async (key, bytes) => {
      await bucket.put(key, bytes);
    },
    create: async (key, bytes) => (await bucket.put(key, bytes, { onlyIf: { etagDoesNotMatch: "*" } })) !== null,
    remove: async (keys) => {
      for (let start = 0; start < keys.length; start += batch) await bucket.delete(keys.slice(start, start + batch));
    },
    list: async (prefix) => {
      const listed: ListedObject[] = [];
      let cursor: string | undefined;
      do {
        const page = await bucket.list({ prefix, limit: batch, ...(cursor !== undefined && { cursor }) });
        listed.push(...page.objects.map(({ key, etag }) => ({ key, etag })));
        cursor = page.truncated ? page.cursor : undefined;
      } while (cursor !== undefined);
      return listed;
    },
  };
}
