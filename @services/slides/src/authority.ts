/** What somebody asks to be let in by, and as what: their Cookie header as it came, an entity, and the least role. */
export type AuthorityRequest = { cookie: string | null; entity?: string; role: "staff" | "executive" };

export type Membership = { entity: string; role: string; name?: string };

/** Who it is and where they belong; or why not: nobody (401), too little (403), or no such entity for them (404). */
export type Decision =
  | { ok: true; account: { id: string; email?: string; name?: string }; memberships: Membership[] }
  | { ok: false; status: 401 | 403 | 404 };

/** Asks whoever holds the sessions, each time anew: a session that was revoked a moment ago is none. */
export type Authorize = (request: AuthorityRequest) => Promise<Decision>;
