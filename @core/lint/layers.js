/**
 * Who may import whom: config ← report ← present ← pipeline, config ← sample. Declared dependencies are the first
 * fence; this is the second, and the one that says why.
 */
const packages = ["@config/atlas", "@packages/report", "@packages/sample", "@packages/pipeline", "@services/present"];

const layer = (files, allowed) => ({
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
        ],
      },
    ],
  },
});

export const layers = [
  layer(["@config/**", "@core/**"], []),
  layer(["@packages/report/**", "@packages/sample/**"], ["@config/atlas"]),
  layer(["@services/present/**"], ["@config/atlas", "@packages/report"]),
  layer(["@packages/pipeline/**"], ["@config/atlas", "@packages/report"]),
  layer(["@packages/pipeline/source/present/**"], ["@config/atlas", "@packages/report", "@services/present"]),
  layer(["@packages/pipeline/test/**"], ["@config/atlas", "@packages/report", "@packages/sample", "@services/present"]),
];
