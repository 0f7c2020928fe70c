/** What a stranger must be answered, for a deployment to stand. `body` is a part of the text. */
export type Expectation = { path: string; accept?: string; status: number; body?: string };

/** A Worker that can be deployed: where its wrangler.jsonc lies, and what tells that it is up. */
export type Worker = { name: string; folder: string; expects: (build: string) => Expectation[] };

export const environments = { dev: "https://dev.atlas.prata.ma", prod: "https://app.atlas.prata.ma" } as const;
export type EnvironmentName = keyof typeof environments;

export const workers: Worker[] = [
  {
    name: "api",
    folder: "@services/api",
    expects: (build) => [
      { path: "/api/healthz", status: 200, body: build },
      // Databases reachable, migrated, and a release current.
      { path: "/api/readyz", status: 200 },
      { path: "/api/openapi.json", status: 200, body: '"3.1' },
      { path: "/api/auth/session", status: 401 },
      { path: "/api/dashboard/overview", status: 401 },
    ],
  },
  {
    name: "dashboard",
    folder: "@services/dashboard",
    expects: (build) => [
      { path: "/healthz", status: 200, body: build },
      { path: "/sign-in", accept: "text/html", status: 200, body: "<form" },
      // Who is there, the API was asked and answered.
      { path: "/", accept: "text/html", status: 303 },
      { path: "/records/people", accept: "text/html", status: 303 },
    ],
  },
  {
    name: "slides",
    folder: "@services/slides",
    expects: () => [
      { path: "/reports/", accept: "application/json", status: 401 },
      { path: "/reports/", accept: "text/html", status: 303 },
      { path: "/reports/IONS/2026-02/report.pdf", accept: "application/pdf", status: 401 },
    ],
  },
  {
    name: "evidence",
    folder: "@services/evidence",
    expects: () => [
      { path: "/bi/IONS/", accept: "application/json", status: 401 },
      { path: "/bi/IONS/", accept: "text/html", status: 303 },
      { path: "/bi/IONS/data/manifest.json", accept: "application/json", status: 401 },
    ],
  },
];
