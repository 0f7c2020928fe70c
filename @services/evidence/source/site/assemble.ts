import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Entity } from "@config/atlas";
import { siteBase, template, type Work } from "./folders.ts";

/** What of our template Evidence's own is laid over with, and where to. */
export const laidOver = [
  ["pages", "src/pages"],
  ["components", "src/components"],
  ["app.css", "src/app.css"],
  ["tables.css", "src/tables.css"],
  ["print.css", "src/print.css"],
  ["app.html", "src/app.html"],
  ["svelte.config.js", "svelte.config.js"],
] as const;

/** Parts of Evidence's template that look at any data, or are of Evidence alone. */
const leftOut = [
  "src/pages/api",
  "src/pages/explore",
  "src/pages/settings",
  "src/pages/fix-tprotocol-service-worker.js",
];
const leftOutToo = [
  "src/pages/manifest.webmanifest",
  "src/pages/+page.md",
  "src/fix-tprotocol-service-worker.js",
  "static",
];

/** Makes an empty folder with the sources and the configuration of a site: what `evidence sources` reads. */
export async function prepareWork(work: Work, entity: Entity): Promise<void> {
  await rm(work.root, { recursive: true, force: true });
  await mkdir(work.root, { recursive: true });
  await cp(path.join(template, "sources"), path.join(work.root, "sources"), { recursive: true });
  await writeFile(path.join(work.root, "evidence.config.yaml"), configuration(entity));
}

/** Lays Evidence's template and our pages into the folder, over nothing but data. */
export async function assemble(work: Work, generated: { module: string; styles: string; icon: string }): Promise<void> {
  const evidence = path.dirname(
    createRequire(path.join(template, "package.json")).resolve("@evidence-dev/evidence/package.json"),
  );
  await cp(path.join(evidence, "template"), work.app, {
    recursive: true,
    filter: (source) => {
      const name = path.relative(path.join(evidence, "template"), source);
      return ![...leftOut, ...leftOutToo].includes(name.split(path.sep).join("/"));
    },
  });
  await layOver(work);
  await mkdir(path.join(work.app, "static"), { recursive: true });
  await writeFile(path.join(work.app, "static/icon.svg"), generated.icon);
  await writeFile(path.join(work.app, "src/components/site.js"), generated.module);
  await writeFile(path.join(work.app, "src/brand.css"), generated.styles);
}

/** Our pages and components as they are now. */
export async function layOver(work: Work): Promise<void> {
  for (const [from, to] of laidOver) {
    await cp(path.join(template, from), path.join(work.app, to), { recursive: true });
  }
}

/** Evidence's configuration, in JSON, which is YAML. */
function configuration(entity: Entity): string {
  const connector = path.join(template, "sqlite/index.cjs");
  const plugins = { components: {}, datasources: { "@evidence-dev/duckdb": {}, [connector]: {} } };
  return JSON.stringify({ deployment: { basePath: siteBase(entity.code) }, plugins }, null, 2);
}
