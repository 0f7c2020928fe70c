import type { Accounts } from "@packages/db";
import type { Role } from "@packages/db/auth";

export type ListedAccount = {
  email: string;
  name: string;
  state: "active" | "invited" | "disabled";
  roles: Record<string, Role>;
  sessions: number;
  seen_at: string | null;
};

const query = `select email, name,
    case when disabled_at is not null then 'disabled'
      when exists (select 1 from account where user_id = user.id and password is not null) then 'active'
      else 'invited' end as state,
    (select json_group_object(entity_id, role) from (
      select entity_id, role from membership where user_id = user.id order by entity_id)) as roles,
    (select count(*) from session where user_id = user.id and expires_at > ?) as sessions,
    (select max(at) from audit_event where account_id = user.id and kind = 'sign_in') as signed_in_at,
    (select max(updated_at) from session where user_id = user.id) as seen_at
  from user where ? is null or exists (select 1 from membership where user_id = user.id and entity_id = ?)
  order by email`;

/** Every account, or those that are members of an entity. Invited ones have not chosen a password yet. */
export async function listAccounts({ client }: Accounts, entity: string | null): Promise<ListedAccount[]> {
  const { rows } = await client.execute({ sql: query, args: [Date.now(), entity, entity] });
  return rows.map((row) => {
    const seen = Math.max(Number(row["seen_at"] ?? 0), Number(row["signed_in_at"] ?? 0));
    return {
      email: row["email"] as string,
      name: row["name"] as string,
      state: row["state"] as ListedAccount["state"],
      roles: JSON.parse(row["roles"] as string) as Record<string, Role>,
      sessions: Number(row["sessions"]),
      seen_at: seen === 0 ? null : new Date(seen).toISOString(),
    };
  });
}
