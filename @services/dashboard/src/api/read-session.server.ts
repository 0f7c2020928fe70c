import type { Platform } from "../server/platform.ts";
import { ask } from "./ask.server.ts";
import type { Answer } from "./problem.ts";
import { sessionOf } from "./session-of.ts";
import type { Session } from "./session.ts";

export async function readSession(api: Platform["api"]): Promise<Answer<Session>> {
  const answer = await ask(api, "/auth/session");
  return answer.ok ? { ok: true, data: sessionOf(answer.data) } : answer;
}
