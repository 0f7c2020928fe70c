import { sampleReport } from "@packages/report/samples";
import { stretchReport } from "@packages/report/stretch";
import { buildSite, openPage, readPrograms, serveSite, withBrowser } from "@services/slides/site";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { childEnvironment } from "../environment.ts";
import { slides as renderer } from "../renderers/slides.ts";
import { seconds, type Figure } from "./figure.ts";

const command = path.resolve(import.meta.dirname, "../../../../@services/slides/source/main.ts");
const missing = () => renderer.missing();

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The whole command, from its start to the PDF, on a unit's deck of eight slides. */
const exportTime: Figure = {
  name: "Slidev export of 8 slides to PDF, the whole command",
  unit: "s",
  limit: 15,
  missing,
  measure: () =>
    inFolder(async (home) => {
      const report = stretchReport("one-program", "IONS");
      const { entity, period, scope } = report.meta;
      const file = path.join(home, "@source", "reports", entity, `${period}-${scope.join("+")}`, "data.json");
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(report));
      const options = ["export", "--entity", entity, "--period", period, "--unit", scope.join()];
      const env = childEnvironment({ ATLAS_HOME: home });
      return seconds(() => promisify(execFile)(process.execPath, [command, ...options], { env }));
    }),
};

/** What a browser fetches, each file packed, until the first slide of a month's site stands. */
const firstLoad: Figure = {
  name: "first load of the site of a month, all units",
  unit: "KB",
  limit: 500,
  missing,
  measure: () =>
    inFolder(async (folder) => {
      const report = path.join(folder, "report.json");
      await writeFile(report, JSON.stringify(sampleReport("ions-monthly")));
      const [site, base] = [path.join(folder, "web"), "/reports/IONS/2026-02/"];
      await buildSite(site, { reports: [report], language: "id", base });
      const served = await serveSite(site, base);
      try {
        return await withBrowser(readPrograms(), async (browser) => {
          const page = await openPage(browser);
          const loads: Promise<number>[] = [];
          page.on("response", (response) => loads.push(response.body().then(packed)));
          await page.goto(served.url, { waitUntil: "networkidle" });
          await page.locator(".atlas-slide:visible").first().waitFor();
          return (await Promise.all(loads)).reduce((sum, bytes) => sum + bytes, 0) / 1024;
        });
      } finally {
        await served.close();
      }
    }),
};

const packed = async (bytes: Buffer): Promise<number> => (await promisify(gzip)(bytes)).length;

export const slidesFigures: readonly Figure[] = [exportTime, firstLoad];
