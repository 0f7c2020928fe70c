import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import type { Bench } from "./bench.ts";
import type { Figure } from "./main.ts";

/** KB of script, gzip, that a first load brings. */
export async function weights({ context, stranger }: Bench): Promise<Figure[]> {
  return [
    { name: "client JS of sign-in", value: await weightOf(stranger, "/sign-in"), unit: "KB", most: 120 },
    { name: "client JS of the overview", value: await weightOf(context, "/"), unit: "KB", most: 165 },
    { name: "client JS of a section", value: await weightOf(context, "/revenue"), unit: "KB", most: 165 },
  ];
}

async function weightOf(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) bodies.push(response.body());
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  await page.close();
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}
