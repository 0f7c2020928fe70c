import type { Role } from "@packages/db/auth";
import { core_entity } from "@packages/db/ops";
import { inArray } from "drizzle-orm";
import { includes } from "../app/access.ts";
import type { Services } from "../app/services.ts";
import { findSession, type Session } from "./session.ts";

/** What another service asks for somebody: `cookie` is the Cookie header as it came. */
export type Asked = {
  cookie: string | null;
  /** Without: whether somebody is signed in at all. */
  entity?: string | undefined;
  role: Exclude<Role, "admin">;
};

export type Membership = { entity: string; role: Role; name?: string };

/** All of it can be cloned, so that it travels between Workers. */
export type Decision =
  | {
      ok: true;
      account: { id: string; email: string; name: string };
      /** All that the account has of at least the role asked for; with names where no entity was asked for. */
      memberships: Membership[];
      entity: string | null;
      /** In the entity. */
      role: Role | null;
    }
  | { ok: false; status: 401 | 403 | 404 };

export type Authorize = (asked: Asked) => Promise<Decision>;

/**
 * Decides for other services, by the same session and the same memberships as the API's own routes: 401 for strangers, 404
 * for an entity that is another's or none, 403 where the role does not suffice. Refusals are in the audit trail.
 */
export function createAuthority(services: Services): Authorize {
  const { accounts, settings, audit } = services;
  return async ({ cookie, entity, role: needed }) => {
    const session = await findSession(accounts, settings, cookie);
    if (!session) {
      audit.countStranger("authority", 401);
      return { ok: false, status: 401 };
    }
    const role = entity === undefined ? null : (session.memberships.get(entity) ?? null);
    const status = entity === undefined ? null : role === null ? 404 : includes(role, needed) ? null : 403;
    if (status !== null) {
      const about = { account_id: session.account.id, entity_id: role === null ? null : entity, status };
      await audit.record({ kind: "refused", route: "authority", ...about });
      return { ok: false, status };
    }
    const memberships = membershipsOf(session, needed);
    return {
      ok: true,
      account: session.account,
      memberships: entity === undefined ? await withNames(services, memberships) : memberships,
      entity: entity ?? null,
      role,
    };
  };
}

function membershipsOf({ memberships }: Session, needed: Role): Membership[] {
  return [...memberships].filter(([, role]) => includes(role, needed)).map(([entity, role]) => ({ entity, role }));
}

async function withNames({ ops }: Services, memberships: Membership[]): Promise<Membership[]> {
  if (memberships.length === 0) return [];
  const codes = memberships.map(({ entity }) => entity);
  const columns = { id: core_entity.id, name: core_entity.name };
  const rows = await ops.orm.select(columns).from(core_entity).where(inArray(core_entity.id, codes));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return memberships.map((each) => ({ ...each, name: names.get(each.entity) ?? each.entity }));
}
