import { findAccount } from "../../users/find-account.ts";
import { revokeRole } from "../../users/memberships.ts";
import type { CommandDefinition } from "../command.ts";
import { emailOf, entityOf, entityOption, withEmail } from "../options.ts";

export const revoke: CommandDefinition = {
  name: "revoke",
  summary: "take away somebody's role in an entity, from their next request on",
  examples: ["pnpm run users -- revoke --email ana@example.org --entity EPN"],
  options: (command) => withEmail(command).addOption(entityOption("the entity").makeOptionMandatory()),
  run: async (options, { accounts, note }) => {
    const account = await findAccount(accounts, emailOf(options));
    const entity = (entityOf(options) ?? "").trim().toUpperCase();
    const before = await revokeRole(accounts, account.id, entity);
    if (before !== null) await note("role_revoked", account.id, entity);
    const { email } = account;
    return {
      data: { email, entity, before },
      lines: [before === null ? `${email} had no role in ${entity}` : `${email} is ${before} of ${entity} no longer`],
    };
  },
};
