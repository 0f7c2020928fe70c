import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Entity } from "@config/atlas";
import { isRunning, UserError } from "@core/command";
import type { Places } from "../environment.ts";
import { assemble } from "./assemble.ts";
import { siteFolder, template, workOf, workRoot, type Work } from "./folders.ts";
import { brandStyles, siteModule } from "./generated.ts";
import { run } from "./run.ts";
import { lastLines, makeSources, type Sources } from "./sources.ts";

/** What was built, and where it lies. */
export type Built = { folder: string; sources: Sources };

/** Milliseconds that Vite may take. */
const patience = 10 * 60_000;

/**
 * Builds an entity's site from an empty folder of this process's own, and puts it in the place of the one before once it
 * is whole. Throws UserError.
 */
export async function buildSite(entity: Entity, places: Places, timeout: number): Promise<Built> {
  const work = workOf(`${entity.code}-${process.pid}`);
  await removeAbandoned();
  try {
    const sources = await makeSources(entity, places, work, timeout);
    await assembleSite(work, entity, sources);
    const { code, isLate, said } = await run(path.join(template, "node_modules/.bin/vite"), ["build"], {
      cwd: work.app,
      environment: {
        EVIDENCE_DATA_DIR: "./static/data",
        EVIDENCE_DATA_URL_PREFIX: "static/data",
        EVIDENCE_IS_BUILDING: "true",
        NODE_OPTIONS: "--max-old-space-size=4096",
      },
      timeout: patience,
    });
    const built = path.join(work.app, "build");
    if (code !== 0 || !existsSync(path.join(built, "index.html"))) {
      const why = isLate ? `took longer than ${patience / 60_000} minutes` : "failed";
      throw new UserError("BUILD_FAILED", `the build of the pages ${why}:\n${lastLines(said)}`, {
        mend: "Correct the page that it names, in @services/evidence/site/pages.",
      });
    }
    await finish(built);
    return { folder: await putInPlace(built, siteFolder(places, entity.code)), sources };
  } finally {
    await rm(work.root, { recursive: true, force: true });
  }
}

/** Folders of builds that were killed: each is called by the process that it was of. */
async function removeAbandoned(): Promise<void> {
  for (const name of existsSync(workRoot) ? await readdir(workRoot) : []) {
    const [, pid] = /^[A-Z]+-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(workRoot, name), { recursive: true, force: true });
  }
}

/** Lays the pages over the data, with the entity's names and brand. */
export async function assembleSite(work: Work, entity: Entity, { marts, operations }: Sources): Promise<void> {
  await assemble(work, {
    module: siteModule(entity, marts, operations),
    styles: brandStyles(entity),
    icon: entity.brand.logo,
  });
}

/** Names data by its content, and packs what is large: DuckDB's WebAssembly is a fourth of its size. */
async function finish(built: string): Promise<void> {
  const file = path.join(built, "data/manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as { renderedFiles: Record<string, string[]> };
  for (const urls of Object.values(manifest.renderedFiles)) {
    for (const [index, url] of urls.entries())
      urls[index] = await nameByContent(built, url.replace(/^\/?static\//, ""));
  }
  await writeFile(file, JSON.stringify({ renderedFiles: manifest.renderedFiles }));
  for (const name of await readdir(built, { recursive: true })) {
    // Browsers of the last five years take the other one.
    if (/duckdb-(browser-)?mvp/.test(name)) await rm(path.join(built, name));
    else if (name.endsWith(".wasm")) await pack(path.join(built, name));
  }
}

async function nameByContent(built: string, url: string): Promise<string> {
  const from = path.join(built, url);
  const hash = createHash("sha256")
    .update(await readFile(from))
    .digest("hex")
    .slice(0, 16);
  const to = path.posix.join(path.posix.dirname(url), hash, path.posix.basename(url));
  await mkdir(path.dirname(path.join(built, to)), { recursive: true });
  await rename(from, path.join(built, to));
  return to;
}

async function pack(file: string): Promise<void> {
  await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
  await rm(file);
}

/** Whoever reads meanwhile has the one or the other. */
async function putInPlace(built: string, folder: string): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  const before = path.join(path.dirname(folder), `.${path.basename(folder)}.${process.pid}`);
  await rm(before, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, before);
  await rename(built, folder);
  await rm(before, { recursive: true, force: true });
  return folder;
}
