import server from "#server";

/** `API` is another Worker, reached by a service binding; `ATLAS_BUILD` is what a deployment calls itself. */
type Bindings = { API: { fetch: (request: Request) => Promise<Response> }; ATLAS_BUILD?: string };

/** The Worker around what Vite has built; scripts and styles are answered before it. */
export default {
  async fetch(request: Request, { API, ATLAS_BUILD: build = "unknown" }: Bindings): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/healthz")
      return Response.json({ status: "ok", build }, { headers: { "cache-control": "no-store" } });
    const answer = await server.fetch(request, { api: (forApi) => API.fetch(forApi) });
    // Browsers heed it where they came by https.
    answer.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return answer;
  },
};
