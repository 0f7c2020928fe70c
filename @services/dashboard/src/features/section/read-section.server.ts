import { ask } from "../../api/ask.server.ts";
import type { Answer } from "../../api/problem.ts";
import type { Platform } from "../../server/platform.ts";
import type { SectionAnswer, SectionName } from "./section.ts";

type Query = Record<string, string | string[]>;

export async function readSection(
  api: Platform["api"],
  section: SectionName,
  query: Query,
): Promise<Answer<SectionAnswer>> {
  return ask(api, `/reports/${section}`, { query });
}
