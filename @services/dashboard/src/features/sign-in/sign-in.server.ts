import { send } from "../../api/ask.server.ts";
import { fieldOf } from "../../api/field-of.ts";
import type { Platform } from "../../server/platform.ts";
import { localPath } from "./next.ts";

export type SignInError = "invalid" | "limited" | "unavailable";

/** Of an address that may be long. */
const LONGEST = 2000;

/**
 * Signs in by a form's `email` and `password`. Scripts that ask for JSON hear where to go or what is wrong; a page with
 * no script is sent there. Cookies are the API's.
 */
export async function signIn(api: Platform["api"], request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const field = (name: string) => fieldOf(form, name, LONGEST);
  const next = localPath(field("next"));
  const isScript = request.headers.get("accept")?.includes("application/json") === true;
  const answer = await send(api, "/auth/sign-in/email", {
    method: "POST",
    body: { email: field("email"), password: field("password") },
  });
  if (answer?.ok !== true) {
    const error = errorOf(answer?.status);
    if (isScript) return Response.json({ error }, { status: answer?.status ?? 503 });
    return goTo(`/sign-in?${new URLSearchParams({ next, error }).toString()}`);
  }
  const response = isScript ? Response.json({ next }) : goTo(next);
  for (const cookie of answer.headers.getSetCookie()) response.headers.append("set-cookie", cookie);
  return response;
}

/** Ends the session, as far as the API can be reached, and shows the sign-in page. */
export async function signOut(api: Platform["api"]): Promise<Response> {
  const answer = await send(api, "/auth/sign-out", { method: "POST", body: {} });
  const response = goTo("/sign-in");
  for (const cookie of answer?.headers.getSetCookie() ?? []) response.headers.append("set-cookie", cookie);
  const clear = answer?.headers.get("clear-site-data");
  if (clear != null) response.headers.set("clear-site-data", clear);
  return response;
}

const goTo = (location: string) => new Response(null, { status: 303, headers: { location } });

function errorOf(status: number | undefined): SignInError {
  if (status === 429) return "limited";
  return status === undefined || status >= 500 ? "unavailable" : "invalid";
}
