import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

export type { components, paths } from "./schema.ts";

/** What calls the API: paths, parameters and answers are typed by what it says of itself. */
export type ApiClient = Client<paths>;

/**
 * `baseUrl` is where the API is, such as https://app.atlas.example/api. In a browser the session's cookie goes with it by
 * itself; on a server it is passed on as a header.
 *
 *     const { data, error } = await api.GET("/dashboard/overview", { params: { query: { entity: "ABC" } } });
 */
export function createApiClient(options: ClientOptions & { baseUrl: string }): ApiClient {
  return createFetchClient<paths>(options);
}
