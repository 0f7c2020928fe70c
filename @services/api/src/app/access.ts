import { roles, type Role } from "@packages/db/auth";

/**
 * Who may ask a route: anyone; whoever is signed in; or a member of the entity that the query names, of at least this role.
 */
export type Access = "anyone" | "signed-in" | Role;

/** Whether a role has what another has: an analyst may all that an executive may. */
export function includes(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** Whether a route is about one entity, which the query names. */
export function isOfEntity(access: Access): access is Role {
  return access !== "anyone" && access !== "signed-in";
}
