import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe } from "node:test";
import type { R2Bucket } from "@cloudflare/workers-types";
import { getPlatformProxy, type PlatformProxy } from "wrangler";
import { openFolderStore } from "@packages/decks/folder";
import { openR2Store } from "@packages/decks/r2";
import type { DeckStore } from "@packages/decks";

/** Runs a suite over both stores: a folder, and R2 as workerd has it. Each `open()` is an empty store. */
export function overBothStores(suite: (open: () => Promise<DeckStore>) => void): void {
  describe("in a folder", () => {
    const folders: string[] = [];
    after(async () => {
      for (const folder of folders) await rm(folder, { recursive: true });
    });
    suite(async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "atlas-decks-"));
      folders.push(folder);
      return openFolderStore(path.join(folder, "decks"));
    });
  });

  describe("in R2", () => {
    const bindings = Array.from({ length: 40 }, (_, index) => `DECKS${index}`);
    let folder: string;
    let proxy: PlatformProxy<Record<string, R2Bucket>>;
    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "atlas-decks-r2-"));
      const configPath = path.join(folder, "wrangler.json");
      const buckets = bindings.map((binding) => ({ binding, bucket_name: binding.toLowerCase() }));
      await writeFile(configPath, JSON.stringify({ compatibility_date: "2026-10-01", r2_buckets: buckets }));
      proxy = await getPlatformProxy({ configPath, persist: { path: path.join(folder, "state") } });
    });
    after(async () => {
      await proxy.dispose();
      await rm(folder, { recursive: true });
    });
    suite(async () => {
      const bucket = proxy.env[bindings.shift() ?? ""];
      if (!bucket) throw new Error("no bucket is left");
      return openR2Store(bucket);
    });
  });
}
