import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../paths.ts";
import { duration } from "../run.ts";
import type { Children } from "./children.ts";
import { entities } from "./entities.ts";
import { port } from "./port.ts";
import { stampOf } from "./prepare.ts";

const origin = `http://localhost:${port}`;

/** What a site is made of, beside the data of its home. */
const made = ["@services/evidence/site", "@services/evidence/source", "@packages/report/source", "@config/source"];

/** Where sites lie: in the home, as all else that is of sample data. Every program from now on knows it. */
export function placeSites(home: string): void {
  const folder = path.join(home, "sites");
  mkdirSync(folder, { recursive: true });
  process.env["ATLAS_SITES"] = folder;
}

/**
 * Builds the BI sites that are older than what they are made of, once everything else serves; nobody waits for it.
 * `./atlas` gets Evidence's packages first, where they are missing.
 */
export async function buildSites(home: string, children: Children): Promise<void> {
  const stale = entities.filter((entity) => isStale(home, entity));
  if (stale.length === 0 || !(await isUp(children))) return;
  console.log(`\nBI pages of ${stale.join(" and ")} are being built: a minute or two; all else is there already.`);
  for (const entity of stale) {
    const begun = performance.now();
    const said = await children.work("BI", path.join(root, "atlas"), ["evidence:build", "--entity", entity]);
    if (said === null)
      console.log(`BI pages of ${entity}: ${origin}/bi/${entity}/ (${duration(performance.now() - begun)})`);
    else if (!children.isEnding) {
      console.error(`BI pages of ${entity} are not built; ./atlas dev tries again. The end of what was said:\n${said}`);
    }
  }
}

function isStale(home: string, entity: string): boolean {
  const page = path.join(home, "sites", entity, "index.html");
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return [stampOf(home, "publish", entity), ...made.flatMap((folder) => filesIn(path.join(root, folder)))].some(
    (file) => existsSync(file) && statSync(file).mtimeMs > built,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === ".work") return [];
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(full) : [full];
  });
}

/** Waits until the origin answers; false where it ends before. */
async function isUp(children: Children): Promise<boolean> {
  while (!children.isEnding) {
    const answer = await fetch(`${origin}/api/healthz`).catch(() => null);
    if (answer?.ok) return true;
    await sleep(200);
  }
  return false;
}
