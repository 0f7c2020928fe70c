import { buildWhereStale, createDashboard, type AskApi, type Dashboard } from "@services/dashboard/node";

/** The dashboard over the API of this process, built first where its sources have changed since. */
export async function openDashboard(api: AskApi): Promise<Dashboard> {
  await buildWhereStale();
  return createDashboard({ api });
}
