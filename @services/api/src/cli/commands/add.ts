import { UsageError } from "@core/command/errors";
import { addAccount } from "../../users/add-account.ts";
import { checkEntity } from "../../users/check-entity.ts";
import { readEmail } from "../../users/find-account.ts";
import { grantRole } from "../../users/memberships.ts";
import type { CommandDefinition } from "../command.ts";
import { giveCredentials, readPassword, refuseUnknownOrigin } from "../credentials.ts";
import { emailOf, entityOf, entityOption, passwordOption, roleOf, roleOption, withEmail } from "../options.ts";

export const add: CommandDefinition = {
  name: "add",
  summary: "invite somebody: an account, a role, and a one-time link to choose a password",
  examples: [
    "pnpm run users -- add --email ana@example.org --entity IONS --role executive",
    'pnpm run users -- add --email budi@example.org --name "Budi Santoso" --entity IONS --role analyst --password-stdin < secret',
  ],
  options: (command) =>
    withEmail(command)
      .option("--name <name>", "what to call them (default: the part of the e-mail before the @)")
      .addOption(entityOption("an entity that they may see; more by grant"))
      .addOption(roleOption("their role in it"))
      .addOption(passwordOption()),
  run: async (options, context) => {
    const { accounts, ops, environment, note } = context;
    const [given, role] = [entityOf(options), roleOf(options)];
    if ((given === undefined) !== (role === undefined)) {
      throw new UsageError("HALF_A_ROLE", "--entity and --role belong together", {
        mend: "Give both, or neither and grant roles later: pnpm run users -- grant --help",
      });
    }
    // Everything is looked at before anything is made.
    const email = readEmail(emailOf(options));
    const name = options["name"] as string | undefined;
    const password = await readPassword(options, { email, name: name ?? "" });
    if (password === null) refuseUnknownOrigin(environment);
    const entity = given === undefined ? undefined : await checkEntity(await ops(), given);
    const account = await addAccount(accounts, { email, name });
    await note("account_added", account.id);
    if (entity !== undefined && role !== undefined) {
      await grantRole(accounts, account.id, entity, role);
      await note(`role_granted_${role}`, account.id, entity);
    }
    const { lines, link } = await giveCredentials(context, account, password);
    const may = entity === undefined ? "has no role yet" : `is ${role} of ${entity}`;
    return {
      data: { email, name: account.name, entity: entity ?? null, role: role ?? null, link },
      lines: [`${email} has an account and ${may}.`, ...lines],
    };
  },
};
