import { publishDeck, type DeckStore } from "@packages/decks";
import { createSlidesApp, type Membership } from "@services/slides";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** 1,000 bytes, each telling where it is. */
export const pdf = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);

export const ionsFiles: Record<string, Uint8Array<ArrayBuffer>> = {
  "report.pptx": bytesOf("pptx of IONS"),
  "report-en.pptx": bytesOf("English pptx of IONS"),
  "report.pdf": pdf,
  "slides.pdf": bytesOf("slides of IONS"),
  "web/index.html": bytesOf("<!doctype html><title>IONS</title>"),
  "web/assets/index-B1.js": bytesOf("export default 1;"),
  "web/assets/logo.svg": bytesOf("<svg/>"),
  "web-en/index.html": bytesOf("<!doctype html><title>IONS in English</title>"),
};

export function deckSource(entity: string, slug: string, files: Record<string, Uint8Array<ArrayBuffer>>) {
  return {
    entity,
    slug,
    naming: { entity, units: slug.endsWith("-WLC") ? ["World Language Center"] : [], time_zone: "Asia/Jakarta" },
    files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
  };
}

/** Decks of two entities. */
export async function publishSome(store: DeckStore): Promise<void> {
  await publishDeck(store, deckSource("IONS", "2026-02-WLC", ionsFiles));
  await publishDeck(store, deckSource("IONS", "2026-01", { "report.pptx": bytesOf("January of IONS") }));
  await publishDeck(store, deckSource("EPN", "2026-02", { "report.pdf": bytesOf("secret of EPN") }));
}

/** Sessions as an authority has them: by cookie, and gone at once when they are deleted. */
export type Sessions = Map<string, Membership[]>;

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The handler over a store, with sessions `ions` and `epn`, and a way to ask it as one of them or as a stranger. */
export function deliver(store: DeckStore): { sessions: Sessions; as: (session: string | null) => Ask } {
  const sessions: Sessions = new Map([
    ["ions", [{ entity: "IONS", role: "staff" }]],
    ["epn", [{ entity: "EPN", role: "admin" }]],
  ]);
  const app = createSlidesApp({
    store,
    authorize: async ({ cookie, entity }) => {
      const memberships = sessions.get(/session=(\w+)/.exec(cookie ?? "")?.[1] ?? "");
      if (!memberships) return { ok: false, status: 401 };
      if (entity !== undefined && !memberships.some((membership) => membership.entity === entity)) {
        return { ok: false, status: 404 };
      }
      return { ok: true, account: { id: "1", email: "sari@example.org" }, memberships };
    },
    report: (error) => {
      throw error;
    },
  });
  const as =
    (session: string | null): Ask =>
    async (path, init) => {
      const headers = new Headers(init?.headers);
      if (session !== null) headers.set("Cookie", `session=${session}`);
      return app.request(`http://localhost${path}`, { ...init, headers });
    };
  return { sessions, as };
}
