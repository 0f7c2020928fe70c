import { getRequest } from "@tanstack/react-start/server";
import { stringifySearch } from "../view/query-string.ts";
import type { ApiAnswer, GetPath } from "./answers.ts";
import type { Answer, Problem } from "./problem.ts";

type Ask = { method?: "GET" | "POST"; query?: Record<string, unknown>; body?: unknown };
type Api = (request: Request) => Promise<Response>;

/** Long enough for a cold database, short enough that nobody wonders. */
const PATIENCE = 15_000;

/** Headers of the reader's request that the API needs: who asks, from where, and what the request is called. */
const PASSED_ON = ["cookie", "user-agent", "accept-language", "x-forwarded-for", "cf-connecting-ip"];

/** Asks the API in the reader's name. Never throws: what went wrong is in the answer. `params` fill the path. */
export async function ask<Path extends GetPath>(
  api: Api,
  path: Path,
  { params = {}, query = {} }: { params?: Record<string, string>; query?: Record<string, unknown> } = {},
): Promise<Answer<ApiAnswer<Path>>> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const answer = await send(api, filled, { query });
  if (!answer) return { ok: false, problem: UNREACHED };
  if (!answer.ok) return { ok: false, problem: await problemOf(answer) };
  return { ok: true, data: (await answer.json()) as ApiAnswer<Path> };
}

/** The API's response as it came, for cookies and downloads; null where it could not be reached. */
export async function send(
  api: Api,
  path: string,
  { method = "GET", query = {}, body }: Ask,
): Promise<Response | null> {
  const { headers: from, url } = getRequest();
  // That the request comes from a page of ours was looked at before it came here.
  const headers = new Headers({ accept: "application/json", "sec-fetch-site": "same-origin" });
  for (const name of PASSED_ON) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (body !== undefined) headers.set("content-type", "application/json");
  const request = new Request(new URL(`${path}${stringifySearch(query)}`, url), {
    method,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  try {
    return await api(request);
  } catch {
    return null;
  }
}

const UNREACHED: Problem = { status: 0, code: "API_UNREACHED", title: "", detail: "", requestId: null, fields: [] };

/** What a refusal says. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const words = (name: string) => (typeof body[name] === "string" ? body[name] : "");
  return {
    status: response.status,
    code: words("type").split(":").at(-1) ?? "",
    title: words("title"),
    detail: words("detail"),
    fields: fieldsOf(body["errors"]),
    requestId: response.headers.get("x-request-id") ?? (words("request_id") || null),
  };
}

function fieldsOf(errors: unknown): string[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: { name?: unknown } | null) => (typeof error?.name === "string" ? error.name : []));
}
