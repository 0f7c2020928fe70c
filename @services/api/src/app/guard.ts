import type { Role } from "@packages/db/auth";
import { findSession, type Session } from "../auth/session.ts";
import { includes, isOfEntity, type Access } from "./access.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

/** What a request may do. */
export type Grant = { session: Session | null; entity: string | null; role: Role | null };

/**
 * Lets a request through to a route, or throws: 401 for strangers, 404 for an entity that is another's or none at all, 403
 * where the role does not suffice. Whether an entity exists is never looked up for somebody who is no member: both cases
 * are the same work, and the same answer.
 */
export async function admit(
  access: Access,
  request: Request,
  services: Services,
  remember: (session: Session) => void,
): Promise<Grant> {
  if (access === "anyone") return { session: null, entity: null, role: null };
  const session = await findSession(services.accounts, services.settings, request.headers.get("cookie"));
  if (!session) throw new Problem("signed-out");
  remember(session);
  if (!(await services.limitRequests(session.account.id))) {
    throw new Problem("too-many", { headers: { "retry-after": "60" } });
  }
  if (!isOfEntity(access)) return { session, entity: null, role: null };
  const entity = entityOf(request);
  const role = session.memberships.get(entity);
  if (role === undefined) throw new Problem("not-found");
  if (!includes(role, access)) throw new Problem("role-missing");
  return { session, entity, role };
}

/** The one `entity` of the query. Throws where there is none, or several. */
function entityOf(request: Request): string {
  const [entity, ...more] = new URL(request.url).searchParams.getAll("entity");
  if (entity !== undefined && entity !== "" && more.length === 0) return entity;
  const detail = "Name one entity, by its code.";
  throw new Problem("bad-request", { errors: [{ in: "query", name: "entity", detail }] });
}
