/** Who may ask a route at the least, as the contract has it: kept by hand, so that a route cannot vouch for itself. */
export const expectedAccess: Record<string, string> = {
  "get /healthz": "anyone",
  "get /readyz": "anyone",
  "get /openapi.json": "anyone",
  "post /auth/sign-in/email": "anyone",
  "post /auth/reset": "anyone",
  "post /auth/sign-out": "anyone",
  "post /auth/change-password": "signed-in",
  "get /auth/session": "signed-in",
  "get /auth/sessions": "signed-in",
  "post /auth/sessions/revoke": "signed-in",
  // Of all one's entities, or of the one that is named.
  "get /decks": "staff",
  "get /dashboard/overview": "executive",
  ...of(["revenue", "enrollments", "programs", "schools", "channels"], (section) => ({
    [`get /reports/${section}`]: "executive",
    [`get /reports/${section}/rows`]: "executive",
    [`get /reports/${section}/export`]: "executive",
    [`get /reports/${section}/rows/export`]: "executive",
  })),
  ...of(["people", "organizations"], (records) => ({
    [`get /records/${records}`]: "executive",
    [`get /records/${records}/{id}`]: "executive",
    [`get /records/${records}/export`]: "analyst",
  })),
};

function of(names: string[], entries: (name: string) => Record<string, string>): Record<string, string> {
  return Object.assign({}, ...names.map(entries)) as Record<string, string>;
}

export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] as const;

export type Operation = { method: string; path: string };

type Document = { paths: Record<string, Record<string, unknown>> };

/** Every operation of an OpenAPI document. */
export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => ({ method, path })));
}
