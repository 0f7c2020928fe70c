import { problemOf, send } from "../../api/ask.server.ts";
import { fieldOf } from "../../api/field-of.ts";
import type { Platform } from "../../server/platform.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../account/account.ts";

/** Chooses a password by the token of a one-time link. 204 where that was done, else JSON that says why not. */
export async function resetPassword(api: Platform["api"], request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const [token, password] = ["token", "password"].map((name) => fieldOf(form, name, LONGEST_PASSWORD)) as [
    string,
    string,
  ];
  if (password.length < SHORTEST_PASSWORD) return refusal("tooShort", 400);
  const answer = await send(api, "/auth/reset", { method: "POST", body: { token, password } });
  if (!answer) return refusal("failed", 503);
  if (answer.ok) return new Response(null, { status: 204 });
  if (answer.status === 429) return refusal("limited", 429);
  const { fields } = await problemOf(answer);
  return refusal(
    fields.includes("password") ? "weak" : fields.includes("token") ? "unusable" : "failed",
    answer.status,
  );
}

const refusal = (error: string, status: number) => Response.json({ error }, { status });
