import { html } from "hono/html";
import type { Language } from "@packages/decks";
import { commonHeaders } from "./headers.ts";
import { sendPage } from "./pages/layout.ts";
import { words } from "./words.ts";

const titles = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  500: "Internal Server Error",
} as const;

export type ProblemStatus = keyof typeof titles;

/** Whether a person's browser wants a page, rather than a program data or a page its image. */
export function wantsPage(request: Request): boolean {
  return (request.headers.get("Accept") ?? "").includes("text/html");
}

/** A refusal: problem details (RFC 9457), or a page that says the same to a person. */
export function sendProblem(request: Request, status: ProblemStatus, language: Language): Response | Promise<Response> {
  if (status !== 401 && status !== 405 && wantsPage(request)) return sendProblemPage(status, language);
  return new Response(JSON.stringify({ type: "about:blank", title: titles[status], status }), {
    status,
    headers: {
      ...commonHeaders,
      "Content-Type": "application/problem+json",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      ...(status === 405 && { Allow: "GET, HEAD" }),
    },
  });
}

function sendProblemPage(status: ProblemStatus, language: Language): Promise<Response> {
  const { back, failed, failedHint, notFound, notFoundHint, skip } = words[language];
  const [title, hint] = status === 500 ? [failed, failedHint] : [notFound, notFoundHint];
  const main = html`<h1>${title}</h1>
    <p class="intro">${hint}</p>
    <p><a href="/reports/">← ${back}</a></p>`;
  return sendPage({ title, language, main, skip }, status);
}
