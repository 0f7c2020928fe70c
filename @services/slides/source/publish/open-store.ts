import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { R2Bucket } from "@cloudflare/workers-types";
import { UsageError, UserError } from "@core/command";
import type { DeckStore } from "@packages/decks";
import { openFolderStore } from "@packages/decks/folder";
import { openR2Store } from "@packages/decks/r2";
import type { Places } from "../environment.ts";

/** Where decks go: a folder, or a bucket, which `local` keeps on this machine as `wrangler dev` does. */
export type StoreChoice = { bucket?: string; local?: boolean; persistTo?: string };

/** Which deck, as a command line names it, and which store. */
export type DeckOptions = StoreChoice & { entity?: string; period?: string; unit?: string };

export type OpenStore = { store: DeckStore; where: string; close: () => Promise<void> };

/** Opens the store that the options name. Throws UserError. */
export async function openStore(choice: StoreChoice, places: Places): Promise<OpenStore> {
  const { bucket, local = false, persistTo } = choice;
  if (bucket === undefined) {
    if (local || persistTo !== undefined) {
      throw new UsageError("MISSING_BUCKET", "--local and --persist-to say how a bucket is kept, and none is named", {
        mend: "Add --bucket NAME, or leave them out to publish into the folder.",
      });
    }
    return { store: openFolderStore(places.decks), where: places.decks, close: async () => undefined };
  }
  if (!local && persistTo !== undefined) {
    throw new UsageError("CONFLICTING_OPTIONS", "--persist-to is of --local", {
      mend: "Add --local, or leave it out.",
    });
  }
  if (!local && !places.hasToken) {
    throw new UserError("NO_TOKEN", "R2 is not reached without a token of Cloudflare", {
      mend: "Set CLOUDFLARE_API_TOKEN, or add --local to publish on this machine.",
    });
  }
  return openBucket(bucket, local, persistTo ?? path.resolve(import.meta.dirname, "../../.wrangler/state"));
}

/** The bucket as wrangler binds it to a Worker, so that one store serves both. Local state is shared with `wrangler dev`. */
async function openBucket(bucket: string, local: boolean, persistTo: string): Promise<OpenStore> {
  const { getPlatformProxy } = await import("wrangler");
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-wrangler-"));
  const configPath = path.join(folder, "wrangler.json");
  const config = {
    name: "atlas-decks",
    compatibility_date: "2026-10-01",
    send_metrics: false,
    r2_buckets: [{ binding: "DECKS", bucket_name: bucket, remote: !local }],
  };
  await writeFile(configPath, JSON.stringify(config));
  try {
    const proxy = await getPlatformProxy<{ DECKS: R2Bucket }>({
      configPath,
      // As `wrangler dev --persist-to` lays it out.
      persist: { path: path.join(path.resolve(persistTo), "v3") },
    });
    const where = local ? `R2 bucket ${bucket} in ${persistTo}` : `R2 bucket ${bucket}`;
    const close = async () => {
      await proxy.dispose();
      await rm(folder, { recursive: true, force: true });
    };
    return { store: openR2Store(proxy.env.DECKS), where, close };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new UserError("R2_UNREACHABLE", `bucket ${bucket} could not be opened: ${messageOf(cause)}`, {
      mend: local
        ? "Give another folder with --persist-to."
        : "Look at the token's rights (R2: Edit) and the bucket's name.",
      cause,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
