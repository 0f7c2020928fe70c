import { openFolderStore } from "@packages/decks/folder";
import { sendFile } from "@services/slides/parts";
import type { SiteFiles } from "./files.ts";

/** Sites in a folder of this machine. */
export function openFolderFiles(folder: string): SiteFiles {
  const store = openFolderStore(folder);
  return { send: (request, key, { cacheControl, policy }) => sendFile(store, request, { key, policy, cacheControl }) };
}
