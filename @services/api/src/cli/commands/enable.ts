import { enableAccount } from "../../users/disable-account.ts";
import { findAccount } from "../../users/find-account.ts";
import type { CommandDefinition } from "../command.ts";
import { emailOf, withEmail } from "../options.ts";

export const enable: CommandDefinition = {
  name: "enable",
  summary: "let somebody who was disabled sign in again, with the password and the roles they had",
  examples: ["pnpm run users -- enable --email ana@example.org"],
  options: withEmail,
  run: async (options, { accounts, note }) => {
    const { id, email } = await findAccount(accounts, emailOf(options));
    const wasDisabled = await enableAccount(accounts, id);
    if (wasDisabled) await note("account_enabled", id);
    return {
      data: { email, was_disabled: wasDisabled },
      lines: [wasDisabled ? `${email} may sign in again` : `${email} was not disabled`],
    };
  },
};
