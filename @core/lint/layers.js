/**
 * Who may import whom: config ← report ← storyline ← present ← pipeline, storyline ← slides, config ← sample. Declared dependencies are the first
 * fence; this is the second, and the one that says why.
 */
const packages = [
  "@config/atlas",
  "@packages/csv",
  "@packages/db",
  "@packages/duckdb",
  "@packages/gallery",
  "@packages/decks",
  "@packages/report",
  "@packages/sample",
  "@packages/storyline",
  "@packages/pipeline",
  "@services/api",
  "@services/dashboard",
  "@services/evidence",
  "@services/origin",
  "@services/present",
  "@services/slides",
];

const layer = (files, allowed, banned = []) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: ["node:process", "process"].map((name) => ({ name, message: "The global process is enough." })),
        patterns: [
          {
            group: packages.filter((name) => !allowed.includes(name)).flatMap((name) => [name, `${name}/*`]),
            message: `${files.join(", ")} may import ${allowed.join(", ") || "no package of the workspace"}.`,
          },
          { regex: "^(\\.\\./)+(@|config/|packages/|services/)", message: "Import a package by its name." },
          ...banned,
        ],
      },
    ],
  },
});

/** A package's tests go through its own door. */
export const layers = [
  layer(["@config/**"], ["@config/atlas"]),
  layer(["@core/**"], []),
  layer(["@packages/csv/**"], ["@packages/csv"]),
  layer(["@packages/db/**"], ["@packages/db"]),
  // Services reach all of it but this: no name of an entity comes into what they are bundled of.
  layer(["@packages/db/source/seed/**", "@packages/db/test/**"], ["@config/atlas", "@packages/db"]),
  layer(["@packages/decks/**"], ["@packages/decks"]),
  layer(["@packages/duckdb/**"], ["@packages/duckdb"]),
  layer(
    ["@packages/gallery/**"],
    [
      "@config/atlas",
      "@packages/gallery",
      "@packages/report",
      "@packages/storyline",
      "@services/present",
      "@services/slides",
    ],
  ),
  layer(["@packages/report/**"], ["@config/atlas", "@packages/report"]),
  layer(["@packages/sample/**"], ["@config/atlas", "@packages/sample"]),
  layer(["@services/dashboard/**"], ["@packages/report", "@services/api", "@services/dashboard"]),
  layer(
    ["@services/dashboard/{test,bench}/**"],
    [
      "@config/atlas",
      "@packages/db",
      "@packages/decks",
      "@packages/report",
      "@services/api",
      "@services/dashboard",
      "@services/slides",
    ],
  ),
  layer(
    ["@services/api/**"],
    ["@packages/csv", "@packages/db", "@packages/decks", "@packages/report", "@services/api"],
  ),
  layer(
    ["@services/api/src/routes/**"],
    ["@packages/csv", "@packages/db", "@packages/decks", "@packages/report"],
    [{ group: ["@packages/db/ops"], message: "Routes see published rows through their reader alone." }],
  ),
  layer(
    ["@services/api/{test,bench}/**"],
    ["@config/atlas", "@packages/csv", "@packages/db", "@packages/decks", "@packages/report", "@services/api"],
  ),
  layer(
    ["@services/evidence/**"],
    [
      "@config/atlas",
      "@packages/db",
      "@packages/duckdb",
      "@packages/decks",
      "@packages/report",
      "@services/evidence",
      "@services/slides",
    ],
  ),
  layer(["@services/evidence/src/**"], ["@packages/decks", "@services/slides"]),
  layer(["@packages/storyline/**"], ["@config/atlas", "@packages/report", "@packages/storyline"]),
  layer(["@services/present/**"], ["@config/atlas", "@packages/report", "@packages/storyline", "@services/present"]),
  layer(
    ["@services/slides/**"],
    ["@config/atlas", "@packages/decks", "@packages/report", "@packages/storyline", "@services/slides"],
  ),
  layer(
    ["@services/origin/**"],
    [
      "@packages/decks",
      "@services/api",
      "@services/dashboard",
      "@services/evidence",
      "@services/origin",
      "@services/slides",
    ],
  ),
  layer(
    ["@services/origin/test/**"],
    ["@packages/db", "@packages/decks", "@services/api", "@services/origin", "@services/slides"],
  ),
  layer(["@services/slides/src/**"], ["@packages/decks", "@packages/report"]),
  layer(["@packages/pipeline/**"], ["@config/atlas", "@packages/db", "@packages/duckdb", "@packages/report"]),
  layer(["@packages/pipeline/source/present/**"], ["@config/atlas", "@packages/report", "@services/present"]),
  layer(
    ["@packages/pipeline/test/**"],
    packages.filter((name) => name !== "@packages/pipeline"),
  ),
];
