/** Answers whatever no other part of the origin does. */
export type Dashboard = { fetch: (request: Request) => Promise<Response> };

/**
 * The dashboard, where it is built; null until then. This is the one place to put it: with one, `/` and `/sign-in` are
 * its own, and the pages here are not used.
 */
export async function openDashboard(): Promise<Dashboard | null> {
  return null;
}
