import { readdirSync } from "node:fs";
import { isEntityCode, isDeckPath } from "@packages/decks";
import { openFolderStore } from "@packages/decks/folder";
import { partsOf, policy, sendFile, sendProblem } from "@services/slides/parts";

/** The sites that Evidence has built, an entity each: `{folder}/IONS/index.html`. */
export type BiSites = { entities: string[]; send: (request: Request, entity: string) => Promise<Response> };

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

/** Serves what lies in the folder, without asking who it is for: the caller has. */
export function openBiSites(folder: string): BiSites {
  const store = openFolderStore(folder);
  return {
    entities: entitiesIn(folder),
    send: async (request, entity) => {
      const [, , ...inside] = partsOf(new URL(request.url).pathname) ?? [];
      const path = [...inside.slice(0, -1), inside.at(-1) || "index.html"].join("/");
      if (!isDeckPath(path)) return sendProblem(request, 404, "id");
      for (const file of [path, `${path}/index.html`, `${path}.html`]) {
        const key = `${entity}/${file}`;
        // Revalidated with every use, so that a session that has ended sees nothing more.
        const sent = await sendFile(store, request, { key, policy: sitePolicy, cacheControl: "private, no-cache" });
        if (sent !== null) return sent;
      }
      return sendProblem(request, 404, "id");
    },
  };
}

function entitiesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isEntityCode(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}
