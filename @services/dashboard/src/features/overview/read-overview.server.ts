import { ask } from "../../api/ask.server.ts";
import type { Answer } from "../../api/problem.ts";
import type { Platform } from "../../server/platform.ts";
import type { Overview } from "./overview.ts";

export async function readOverview(
  api: Platform["api"],
  query: Record<string, string | string[]>,
): Promise<Answer<Overview>> {
  return ask(api, "/dashboard/overview", { query });
}
