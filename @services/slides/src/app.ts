import { createDeckLister, currentDeck, fileKey, type DeckStore, type Language } from "@packages/decks";
import { Hono } from "hono";
import { html } from "hono/html";
import { parseAddress, type Address } from "./address.ts";
import type { Authorize, Decision } from "./authority.ts";
import { disposition, fileName } from "./file-name.ts";
import { commonHeaders, policies } from "./headers.ts";
import { deckMain, periodTitle } from "./pages/deck-page.ts";
import { indexMain } from "./pages/index-page.ts";
import { sendPage, type Markup } from "./pages/layout.ts";
import { sendProblem, wantsPage } from "./problem.ts";
import { sendFile } from "./send-file.ts";
import { words } from "./words.ts";

export type SlidesOptions = {
  store: DeckStore;
  authorize: Authorize;
  /** Is told of what went wrong inside; the reader is not. */
  report?: (error: unknown) => void;
};

type Admitted = Extract<Decision, { ok: true }>;

/**
 * The handler of `/reports/…`: an index of what the reader may see, and decks. Every request asks the authority first, so
 * that a stranger learns nothing, not even what there is; another's entity and none at all are answered alike.
 */
export function createSlidesApp({ store, authorize, report }: SlidesOptions): Hono {
  const listDecks = createDeckLister(store);
  const app = new Hono();

  app.all("*", async ({ req: { raw: request } }) => {
    const url = new URL(request.url);
    const language: Language = url.searchParams.get("lang") === "en" ? "en" : "id";
    const address = parseAddress(url.pathname);
    const entity = address !== null && "entity" in address ? address.entity : undefined;
    const decision = await authorize({
      cookie: request.headers.get("Cookie"),
      role: "staff",
      ...(entity !== undefined && { entity }),
    });
    if (!decision.ok) {
      if (decision.status === 401 && wantsPage(request)) return toSignIn(url);
      return sendProblem(request, decision.status, language);
    }
    if (request.method !== "GET" && request.method !== "HEAD") return sendProblem(request, 405, language);
    const answer = address && (await answerTo(address, { request, url, language, admitted: decision }));
    return answer ?? sendProblem(request, 404, language);
  });

  app.onError((error, { req }) => {
    report?.(error);
    return sendProblem(req.raw, 500, "id");
  });

  type Asked = { request: Request; url: URL; language: Language; admitted: Admitted };

  /** Null where there is nothing at the address. */
  async function answerTo(address: Address, asked: Asked): Promise<Response | null> {
    switch (address.kind) {
      case "folder":
        return redirect(308, `${address.to}${asked.url.search}`);
      case "index":
        return sendIndex(address.entity, asked);
      case "page":
        return sendDeckPage(address, asked);
      case "file": {
        const { entity, slug, file } = address;
        const pointer = await currentDeck(store, entity, slug);
        if (pointer === null) return null;
        // A browser shows PDF; what it cannot show it saves, under a better name than the address ends with.
        const kind = asked.url.searchParams.has("download") || file.format === "pptx" ? "attachment" : "inline";
        return sendFile(store, asked.request, {
          key: fileKey(entity, slug, pointer.version, file.path),
          policy: file.format === "pptx" ? policies.file : policies.pdf,
          disposition: disposition(kind, fileName(entity, slug, file)),
        });
      }
      case "asset":
        return sendAsset(address, asked);
    }
  }

  /** A file of the site; one that the current version has no more is looked for in the version before, for open pages. */
  async function sendAsset(
    { entity, slug, path }: Extract<Address, { kind: "asset" }>,
    { request }: Asked,
  ): Promise<Response | null> {
    const pointer = await currentDeck(store, entity, slug);
    if (pointer === null) return null;
    const versions = path.endsWith(".html") ? [pointer.version] : [pointer.version, pointer.previous];
    for (const version of versions) {
      if (version === null) continue;
      const key = fileKey(entity, slug, version, path);
      const sent = await sendFile(store, request, { key, policy: policies.deck });
      if (sent !== null) return sent;
    }
    return null;
  }

  async function sendDeckPage(address: Extract<Address, { kind: "page" }>, asked: Asked): Promise<Response | null> {
    const { entity, slug, language } = address;
    const path = language === "en" ? "web-en/index.html" : "web/index.html";
    const site = await sendAsset({ kind: "asset", entity, slug, path }, asked);
    if (site !== null) return site;
    const pointer = await currentDeck(store, entity, slug);
    if (pointer === null || language === "en") return null;
    const deck = { entity, slug, pointer };
    const title = `${pointer.naming.entity} · ${periodTitle(deck, asked.language)}`;
    return sendOwnPage(asked, title, deckMain(deck, asked.language));
  }

  async function sendIndex(only: string | undefined, asked: Asked): Promise<Response> {
    const { memberships } = asked.admitted;
    const shown = memberships.filter(({ entity }) => only === undefined || entity === only);
    const shelves = await Promise.all(
      shown.map(async ({ entity, name }) => {
        const decks = await listDecks(entity);
        return { entity, name: name ?? decks[0]?.pointer.naming.entity ?? entity, decks };
      }),
    );
    return sendOwnPage(asked, words[asked.language].reports, indexMain(shelves, asked.language));
  }

  function sendOwnPage({ url, language, admitted }: Asked, title: string, main: Markup): Promise<Response> {
    const { other, otherLanguage, signOut } = words[language];
    const toOther = language === "id" ? `${url.pathname}?lang=en` : url.pathname;
    const { email, name } = admitted.account;
    const corner = html`<nav class="corner">
      <span class="who">${email ?? name ?? ""}</span>
      <a href="${toOther}" lang="${language === "id" ? "en" : "id"}" aria-label="${otherLanguage}">${other}</a>
      <form method="post" action="/sign-out"><button class="plain">${signOut}</button></form>
    </nav>`;
    return sendPage({ title, language, corner, main });
  }

  return app;
}

/** The address goes along as a path of this origin, and nothing else of the URL. */
function toSignIn({ pathname, search, searchParams }: URL): Response {
  const language = searchParams.get("lang") === "en" ? "&lang=en" : "";
  return redirect(303, `/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}${language}`);
}

function redirect(status: 303 | 308, location: string): Response {
  return new Response(null, { status, headers: { ...commonHeaders, Location: location } });
}

export type { Authorize, AuthorityRequest, Decision, Membership } from "./authority.ts";
