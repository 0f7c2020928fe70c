import type { Platform } from "../server/platform.ts";

/** Sends requests to an API elsewhere: same path, query, headers and body. */
export function forwardTo(target: URL): Platform["api"] {
  return (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete("host");
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
