import { redirect } from "@tanstack/react-router";
import { forgetSession } from "./known-session.ts";
import type { Answer } from "./problem.ts";

/** The answer as it is; where the session has ended, to the sign-in page, and from there back to `href`. */
export function answered<Data>(answer: Answer<Data>, href: string): Answer<Data> {
  if (!answer.ok && answer.problem.status === 401) {
    forgetSession();
    throw redirect({ to: "/sign-in", search: { next: href }, statusCode: 303 });
  }
  return answer;
}
