import { table } from "@core/command";
import { checkEntity } from "../../users/check-entity.ts";
import { listAccounts, type ListedAccount } from "../../users/list-accounts.ts";
import type { CommandDefinition } from "../command.ts";
import { entityOf, entityOption } from "../options.ts";

export const list: CommandDefinition = {
  name: "list",
  summary: "who has an account, with roles, sessions and when they were last seen",
  examples: ["pnpm run users -- list", "pnpm run users -- list --entity IONS --json"],
  options: (command) => command.addOption(entityOption("members of this entity alone")),
  run: async (options, { accounts, ops }) => {
    const asked = entityOf(options);
    const entity = asked === undefined ? null : await checkEntity(await ops(), asked);
    const listed = await listAccounts(accounts, entity);
    const rows = listed.map((each) => [each.email, each.name, each.state, rolesOf(each), each.sessions, seen(each)]);
    return {
      data: { accounts: listed },
      lines:
        listed.length === 0
          ? [entity === null ? "nobody has an account" : `nobody has a role in ${entity}`]
          : table(["e-mail", "name", "state", "roles", "sessions", "last seen (UTC)"], rows),
      ...(listed.length === 0 && { next: "pnpm run users -- add --help" }),
    };
  },
};

function rolesOf({ roles }: ListedAccount): string {
  return Object.entries(roles)
    .map(([entity, role]) => `${entity} ${role}`)
    .join(", ");
}

function seen({ seen_at }: ListedAccount): string {
  return seen_at === null ? "never" : seen_at.slice(0, 16).replace("T", " ");
}
