import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeSample, node, pipeline } from "../pipeline.ts";
import { step } from "../step.ts";
import { entities } from "./entities.ts";
import { bucketOptions } from "./workers.ts";

const period = "2026-02";
const reports = [
  { entity: "IONS", units: [] },
  { entity: "IONS", units: ["WLC"] },
  { entity: "EPN", units: [] },
];

/** Sample workbooks → marts → database → reports → published decks; what is done already stays as it is. */
export async function prepare(home: string, toBucket: boolean): Promise<void> {
  const missing = entities.filter((entity) => !existsSync(stampOf(home, "sample", entity)));
  if (missing.length > 0) {
    await step(`sample workbooks of ${missing.join(" and ")}`, () =>
      Promise.all(missing.map((entity) => once(home, "sample", entity, () => makeSample(home, entity)))),
    );
  }
  const changed = new Set<string>();
  for (const entity of entities) {
    const isNew = await step(
      `sync --entity ${entity}`,
      () => sync(home, entity),
      (built) => (built ? "" : "unchanged"),
    );
    if (isNew) changed.add(entity);
    if (!isNew && existsSync(stampOf(home, "publish", entity))) continue;
    await step(`publish --entity ${entity}`, () =>
      once(home, "publish", entity, () => pipeline(home, "publish", "--entity", entity, "--json")),
    );
  }
  for (const { entity, units } of reports) {
    const name = [`${entity}-${period}`, ...units].join("-");
    if (!changed.has(entity) && existsSync(path.join(home, `output/monthly/${name}.pptx`))) continue;
    await step(
      `report of ${name}`,
      () => report(home, entity, units),
      (made) => made,
    );
  }
  const [shown] = reports;
  if (
    shown &&
    (changed.has(shown.entity) || !existsSync(path.join(home, "output/slides", shown.entity, period, "web")))
  ) {
    const args = ["build", "--entity", shown.entity, "--period", period];
    await step(`slides build of ${shown.entity}-${period}`, () => node(home, "@services/slides/source/main.ts", args));
  }
  const slides = ["publish", "--all", ...(toBucket ? bucketOptions(home) : [])];
  await step("slides publish --all", () => node(home, "@services/slides/source/main.ts", slides));
}

/** A file that says that a part of the work was done to its end. */
export function stampOf(home: string, part: string, entity: string): string {
  return path.join(home, ".atlas", "dev", `${part}-${entity}`);
}

async function once(home: string, part: string, entity: string, work: () => Promise<unknown>): Promise<void> {
  const stamp = stampOf(home, part, entity);
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
}

/** Whether there are new marts. */
async function sync(home: string, entity: string): Promise<boolean> {
  const { stdout } = await pipeline(home, "sync", "--entity", entity, "--json");
  const { marts } = JSON.parse(stdout) as { marts: { transform: { skipped: boolean } } };
  return !marts.transform.skipped;
}

/** Without LibreOffice there is a deck, and no PDF of it. */
async function report(home: string, entity: string, units: string[]): Promise<string> {
  const args = ["--entity", entity, "--period", period, ...(units.length > 0 ? ["--unit", units.join(",")] : [])];
  try {
    await pipeline(home, "report", ...args);
    return "PowerPoint and PDF";
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("SOFFICE_MISSING")) throw error;
    await pipeline(home, "report", ...args, "--only", "pptx");
    return "PowerPoint; no PDF without LibreOffice";
  }
}
