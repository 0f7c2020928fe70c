import { randomUUID } from "node:crypto";
import { UserError } from "@core/command/errors";
import { isConstraintError, type Accounts } from "@packages/db";
import { user } from "@packages/db/auth";
import { readEmail, type FoundAccount } from "./find-account.ts";

/** Makes an account that has no password yet. Throws BAD_EMAIL, ACCOUNT_EXISTS. */
export async function addAccount(
  { orm }: Accounts,
  given: { email: string; name?: string | undefined },
): Promise<FoundAccount> {
  const email = readEmail(given.email);
  const now = new Date();
  const name = given.name?.trim() ?? email.split("@")[0] ?? email;
  try {
    const values = { id: randomUUID(), email, name, emailVerified: true, createdAt: now, updatedAt: now };
    const [added] = await orm.insert(user).values(values).returning();
    if (!added) throw new Error("an inserted account was not given back");
    return added;
  } catch (error) {
    if (!isConstraintError(error)) throw error;
    throw new UserError("ACCOUNT_EXISTS", `${email} has an account already`, {
      mend: "Grant it a role: pnpm run users -- grant --help. Or give it a new link: pnpm run users -- reset --help",
    });
  }
}
