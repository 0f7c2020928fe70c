import { disableAccount } from "../../users/disable-account.ts";
import { findAccount } from "../../users/find-account.ts";
import type { CommandDefinition } from "../command.ts";
import { emailOf, withEmail } from "../options.ts";

export const disable: CommandDefinition = {
  name: "disable",
  summary: "lock somebody out at once: no sign-in, every session and link ended; roles are kept",
  examples: ["pnpm run users -- disable --email ana@example.org"],
  options: withEmail,
  run: async (options, { accounts, note }) => {
    const { id, email, disabledAt } = await findAccount(accounts, emailOf(options));
    const sessions = await disableAccount(accounts, id);
    await note("account_disabled", id);
    const ended = `${sessions} ${sessions === 1 ? "session" : "sessions"} ended`;
    return {
      data: { email, sessions_ended: sessions },
      lines: [`${email} is disabled${disabledAt === null ? "" : ", as it was"}; ${ended}`],
    };
  },
};
