/** Asks an address as a browser of the origin would, with or without a session. */
export type Client = {
  cookie: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
};

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** `origin` is what a browser would name as Origin; "" in `headers` leaves one out. */
export function clientOf(fetch: Fetch, origin: string, cookie: string): Client {
  const send = (path: string, init: RequestInit, headers: Record<string, string>) => {
    const all = { ...(cookie && { cookie }), ...headers };
    const kept = Object.entries(all).filter(([, value]) => value !== "");
    return fetch(path, { ...init, headers: Object.fromEntries(kept) });
  };
  return {
    cookie,
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, body, headers = {}) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const init = { method: "POST", ...(body !== undefined && { body: text }) };
      return send(path, init, {
        origin,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      });
    },
  };
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
