import { checkEntity } from "../../users/check-entity.ts";
import { findAccount } from "../../users/find-account.ts";
import { grantRole } from "../../users/memberships.ts";
import type { CommandDefinition } from "../command.ts";
import { emailOf, entityOf, entityOption, roleOf, roleOption, withEmail } from "../options.ts";

export const grant: CommandDefinition = {
  name: "grant",
  summary: "give somebody a role in an entity, instead of the one they have there",
  examples: ["pnpm run users -- grant --email ana@example.org --entity EPN --role analyst"],
  options: (command) =>
    withEmail(command)
      .addOption(entityOption("the entity").makeOptionMandatory())
      .addOption(roleOption("the role").makeOptionMandatory()),
  run: async (options, { accounts, ops, note }) => {
    const [given, role] = [entityOf(options), roleOf(options)];
    if (given === undefined || role === undefined) throw new Error("commander lets no command through without both");
    const account = await findAccount(accounts, emailOf(options));
    const entity = await checkEntity(await ops(), given);
    const before = await grantRole(accounts, account.id, entity, role);
    await note(`role_granted_${role}`, account.id, entity);
    const { email } = account;
    const was = before === null ? "" : before === role ? ", as before" : `, instead of ${before}`;
    return { data: { email, entity, role, before }, lines: [`${email} is ${role} of ${entity}${was}`] };
  },
};
