import server from "./server.ts";

type Bindings = { API: { fetch: (request: Request) => Promise<Response> } };

/** The Worker: the API is another one, reached by a service binding. */
export default {
  fetch(request: Request, { API }: Bindings): Promise<Response> {
    return server.fetch(request, { api: (forApi) => API.fetch(forApi) });
  },
};
