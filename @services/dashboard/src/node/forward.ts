import type { AskApi } from "./create-dashboard.ts";

/**
 * Sends requests to an API elsewhere: same path, query, headers and body. As a proxy does, it says for whom: the API believes that
 * where ATLAS_PROXIES is 1.
 */
export function forwardTo(target: URL): AskApi {
  return (request, { address }) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete("host");
    if (address !== null) headers.append("x-forwarded-for", address);
    const { method, body, signal } = request;
    const init: RequestInit & { duplex: "half" } = {
      method,
      headers,
      body,
      signal,
      redirect: "manual",
      duplex: "half",
    };
    return fetch(new URL(pathname + search, target), init);
  };
}
