import { html } from "hono/html";
import type { Language } from "@packages/decks";
import { commonHeaders } from "./headers.ts";
import { sendPage } from "./pages/layout.ts";
import { words } from "./words.ts";

/** As the API says the same things. */
const kinds = {
  401: { kind: "signed-out", title: "You are not signed in" },
  403: { kind: "role-missing", title: "Your role does not allow this" },
  404: { kind: "not-found", title: "There is no such thing here" },
  405: { kind: "method-not-allowed", title: "This address does not take that method" },
  500: { kind: "our-fault", title: "Something broke on our side" },
} as const;

export type ProblemStatus = keyof typeof kinds;

/** Whether a person's browser wants a page, rather than a program data or a page its image. */
export function wantsPage(request: Request): boolean {
  return (request.headers.get("Accept") ?? "").includes("text/html");
}

/** A refusal: problem details (RFC 9457), or a page that says the same to a person. */
export function sendProblem(request: Request, status: ProblemStatus, language: Language): Response | Promise<Response> {
  if (status !== 401 && status !== 405 && wantsPage(request)) return sendProblemPage(status, language);
  const { kind, title } = kinds[status];
  return new Response(JSON.stringify({ type: `urn:problem-type:atlas:${kind}`, title, status }), {
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
  const { back, failed, failedHint, notFound, notFoundHint } = words[language];
  const [title, hint] = status === 500 ? [failed, failedHint] : [notFound, notFoundHint];
  const main = html`<h1>${title}</h1>
    <p class="intro">${hint}</p>
    <p><a href="/reports/">← ${back}</a></p>`;
  return sendPage({ title, language, main }, status);
}
