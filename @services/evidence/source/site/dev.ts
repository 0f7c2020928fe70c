import { watch } from "node:fs";
import path from "node:path";
import type { Entity } from "@config/atlas";
import type { Places } from "../environment.ts";
import { laidOver, layOver } from "./assemble.ts";
import { assembleSite } from "./build.ts";
import { siteBase, template, workOf } from "./folders.ts";
import { run } from "./run.ts";
import { makeSources } from "./sources.ts";

/** A day, after which nobody looks at it any more. */
const patience = 86_400_000;

/** Serves an entity's pages by Vite until it is ended; resolves to Vite's exit code. Throws UserError. */
export async function runDev(
  entity: Entity,
  places: Places,
  options: { timeout: number; port: number },
): Promise<number | null> {
  const work = workOf(entity.code);
  const sources = await makeSources(entity, places, work, options.timeout);
  await assembleSite(work, entity, sources);
  const watchers = laidOver.map(([part]) =>
    watch(path.join(template, part), { recursive: true }, () => void layOver(work)),
  );
  process.stdout.write(`http://localhost:${options.port}${siteBase(entity.code)}/\n`);
  const vite = path.join(template, "node_modules/.bin/vite");
  const { code } = await run(vite, ["dev", "--port", String(options.port), "--strictPort"], {
    cwd: work.app,
    environment: { EVIDENCE_DATA_DIR: "./static/data", EVIDENCE_DATA_URL_PREFIX: "static/data" },
    timeout: patience,
    shown: true,
  });
  for (const watcher of watchers) watcher.close();
  return code;
}
