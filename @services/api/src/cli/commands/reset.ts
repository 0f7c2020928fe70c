import { UserError } from "@core/command/errors";
import { endSessions } from "../../auth/end-session.ts";
import { findAccount } from "../../users/find-account.ts";
import { removePassword } from "../../users/set-password.ts";
import type { CommandDefinition } from "../command.ts";
import { giveCredentials, readPassword, refuseUnknownOrigin } from "../credentials.ts";
import { emailOf, passwordOption, withEmail } from "../options.ts";

export const reset: CommandDefinition = {
  name: "reset",
  summary: "end somebody's sessions and password, and give them a one-time link to choose a new one",
  examples: [
    "pnpm run users -- reset --email ana@example.org",
    "pnpm run users -- reset --email ana@example.org --password-stdin < secret",
  ],
  options: (command) => withEmail(command).addOption(passwordOption()),
  run: async (options, context) => {
    const { accounts, environment, note } = context;
    const account = await findAccount(accounts, emailOf(options));
    const { email } = account;
    if (account.disabledAt !== null) {
      throw new UserError("ACCOUNT_DISABLED", `${email} is disabled`, {
        mend: `Enable it first: pnpm run users -- enable --email ${email}`,
      });
    }
    const password = await readPassword(options, account);
    if (password === null) refuseUnknownOrigin(environment);
    await removePassword(accounts, account);
    const sessions = await endSessions(accounts, account.id);
    const { lines, link } = await giveCredentials(context, account, password);
    await note(password === null ? "link_given" : "password_set", account.id);
    return {
      data: { email, sessions_ended: sessions, link },
      lines: [
        `${email}: ${sessions} ${sessions === 1 ? "session" : "sessions"} ended. The password before is gone.`,
        ...lines,
      ],
    };
  },
};
