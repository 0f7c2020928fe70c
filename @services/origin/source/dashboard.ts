/** Asks the API, for somebody at that address; the path is one of the API's own. */
export type AskApi = (request: Request, connection: { address: string | null }) => Promise<Response>;

/** Answers whatever no other part of the origin does. */
export type Dashboard = { fetch: (request: Request, connection?: { address: string | null }) => Promise<Response> };

/**
 * The dashboard over the API, where it is built; null until then. This is the one place to put it: with one, `/`, `/sign-in`
 * and `/sign-out` are its own, and the page here is not used.
 */
export const openDashboard: (api: AskApi) => Promise<Dashboard | null> = async () => null;
