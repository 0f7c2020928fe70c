import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** Debian's Chromium, or the one that CHROMIUM_PATH names. Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  const executablePath = process.env["CHROMIUM_PATH"] ?? found;
  if (executablePath === undefined) throw new Error("no Chromium: install it, or name its program in CHROMIUM_PATH");
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
}
