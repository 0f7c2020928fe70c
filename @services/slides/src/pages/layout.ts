import type { Language } from "@packages/decks";
import { html, raw } from "hono/html";
import { commonHeaders, policies } from "../headers.ts";
import { words } from "../words.ts";
import { styles } from "./styles.ts";

/** Something that goes into a page: escaped already, or to be. */
export type Markup = ReturnType<typeof html>;

export type Page = {
  title: string;
  language: Language;
  /** At the right of the head: links, who it is. */
  corner?: Markup;
  main: Markup;
  /** Path of a script of this origin; without it the page has none. */
  script?: string;
};

/** A page with its headers: its styles, and its one script if any, by a nonce of this answer. */
export async function sendPage(page: Page, status = 200): Promise<Response> {
  const nonce = crypto.randomUUID();
  const headers = { ...commonHeaders, "Content-Type": "text/html; charset=utf-8" };
  return new Response((await render(page, nonce)).toString(), {
    status,
    headers: { ...headers, "Content-Language": page.language, "Content-Security-Policy": policies.page(nonce) },
  });
}

async function render({ title, language, corner, main, script }: Page, nonce: string) {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${title} · Atlas</title>
        <style nonce="${nonce}">
          ${raw(styles)}
        </style>
        ${script === undefined ? "" : html`<script nonce="${nonce}" src="${script}" type="module"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${words[language].skip}</a>
        <header class="head">
          <a class="mark" href="/">
            <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
              <path d="M3 20 12 4l9 16" />
              <path d="M7.5 20 12 12l4.5 8" />
            </svg>
            Atlas
          </a>
          ${corner ?? ""}
        </header>
        <main id="main" tabindex="-1">${main}</main>
      </body>
    </html>`;
}
