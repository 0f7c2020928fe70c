import { UsageError, UserError } from "@core/command/errors";
import type { Accounts } from "@packages/db";
import { user } from "@packages/db/auth";
import { eq } from "drizzle-orm";
import { emailSchema } from "../auth/schemas.ts";

export type FoundAccount = typeof user.$inferSelect;

/** An e-mail as accounts have it. Throws BAD_EMAIL. */
export function readEmail(text: string): string {
  const parsed = emailSchema.safeParse(text.trim());
  if (parsed.success) return parsed.data;
  throw new UsageError("BAD_EMAIL", `"${text}" is no e-mail address`, { mend: "Give one such as ana@example.org." });
}

/** The account of an e-mail. Throws NO_SUCH_ACCOUNT. */
export async function findAccount({ orm }: Accounts, text: string): Promise<FoundAccount> {
  const email = readEmail(text);
  const [found] = await orm.select().from(user).where(eq(user.email, email));
  if (found) return found;
  throw new UserError("NO_SUCH_ACCOUNT", `nobody has the e-mail ${email}`, {
    mend: `See who there is: pnpm run users -- list. Or invite: pnpm run users -- add --email ${email}`,
  });
}
