import { text } from "node:stream/consumers";
import { UsageError } from "@core/command/errors";
import { isRemote } from "@packages/db";
import { linkLifetime, linkOf, makeLinkToken } from "../auth/one-time-link.ts";
import type { FoundAccount } from "../users/find-account.ts";
import { refuseWeakPassword, setPassword } from "../users/set-password.ts";
import type { Context } from "./command.ts";

const hours = linkLifetime / 3_600_000;

/** How somebody gets in: the lines to show, and the same as data. */
export type Credentials = { lines: string[]; link: string | null };

/** The first line of standard input; null where the option is not given. Throws NO_PASSWORD, WEAK_PASSWORD. */
export async function readPassword(
  options: Record<string, unknown>,
  account: { email: string; name: string },
): Promise<string | null> {
  if (options["passwordStdin"] !== true) return null;
  if (process.stdin.isTTY) process.stderr.write("Password, then Enter and Ctrl-D (it is shown): ");
  const password = (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  if (password === "") {
    throw new UsageError("NO_PASSWORD", "there is no password on standard input", {
      mend: "Pipe it in, such as from a password manager; or leave --password-stdin away for a one-time link.",
    });
  }
  await refuseWeakPassword(password, account);
  return password;
}

/** Sets a password, or makes a link that sets one, which is shown here and nowhere else. */
export async function giveCredentials(
  { accounts, library, environment }: Context,
  account: FoundAccount,
  password: string | null,
): Promise<Credentials> {
  if (password !== null) {
    await setPassword(accounts, account, password);
    return { lines: ["The password is set."], link: null };
  }
  const token = await makeLinkToken(accounts, library, account.id);
  const link = linkOf(new URL(environment.ATLAS_ORIGIN).origin, token);
  return {
    link,
    lines: [
      `Give ${account.email} this link. It works once, within ${hours} hours, and is not shown again:`,
      "",
      `  ${link}`,
    ],
  };
}

/** A link must lead to where people are. Throws NO_ORIGIN. */
export function refuseUnknownOrigin({ AUTH_DATABASE_URL, ATLAS_ORIGIN }: Context["environment"]): void {
  const isLocal = ["localhost", "127.0.0.1"].includes(new URL(ATLAS_ORIGIN).hostname);
  if (!isRemote(AUTH_DATABASE_URL) || !isLocal) return;
  throw new UsageError("NO_ORIGIN", "the accounts are on a server, and the link would lead to this machine", {
    mend: "Say where people reach Atlas: ATLAS_ORIGIN=https://… pnpm run users -- …",
  });
}
