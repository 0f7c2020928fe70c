import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { UserError } from "@core/command";
import type { Language } from "@packages/report";
import { childEnvironment } from "../environment.ts";
import { noSpace } from "../files.ts";
import { run, type Ran } from "../run.ts";

const slidev = fileURLToPath(import.meta.resolve("@slidev/cli/bin/slidev.mjs"));
const deck = path.join(import.meta.dirname, "../../deck");
const patience = 180_000;

/** What Slidev and Vite write for hosts that decks are not served by. */
const unwanted = ["404.html", "_redirects"];

/** A full disk, as Node and the bundler say it. */
const full = /\b(ENOSPC|EDQUOT|EFBIG)\b|No space left on device|Disk quota exceeded|File too large/;

/** What a site is built of: reports (one, but for galleries), and the path that it is to be served at. */
export type SiteOptions = { reports: string[]; language: Language; base: string };

/** How Slidev is told what to draw; the theme's environment.ts reads it. */
export function slidevEnvironment({ reports, language }: Pick<SiteOptions, "reports" | "language">): NodeJS.ProcessEnv {
  return childEnvironment({
    ATLAS_SLIDES_REPORT: reports.join(path.delimiter),
    ATLAS_SLIDES_LANGUAGE: language,
    NO_COLOR: "1",
  });
}

/** The command line of Slidev, to be run in its deck's folder. */
export function slidevCommand(...parameters: string[]): { program: string; parameters: string[]; cwd: string } {
  return { program: process.execPath, parameters: [slidev, ...parameters], cwd: deck };
}

/** Slidev writes some files in place where all builds of a deck read them: one may read what another is writing. */
const torn = /MISSING_EXPORT[\s\S]*\.slidev\/virtual/;

function runBuild(folder: string, options: SiteOptions): Promise<Ran> {
  const { program, parameters, cwd } = slidevCommand("build", "slides.md", "--base", options.base, "--out", folder);
  return run(program, parameters, { cwd, environment: slidevEnvironment(options), timeout: patience });
}

/** Builds the site of a deck into a folder. Throws UserError SITE_FAILED or NO_SPACE. */
export async function buildSite(folder: string, options: SiteOptions): Promise<void> {
  let { code, said } = await runBuild(folder, options);
  if (torn.test(said)) ({ code, said } = await runBuild(folder, options));
  if (full.test(said)) throw noSpace(folder);
  if (code !== 0 || !existsSync(path.join(folder, "index.html"))) {
    // What went wrong stands before the stack of where it did.
    const [, wrong = said] =
      /[\s\S]*Build failed[^\n]*\n([\s\S]*?)(?:\n\s*(?:at |Stack backtrace)|$)/.exec(stripVTControlCharacters(said)) ??
      [];
    throw new UserError(
      "SITE_FAILED",
      `Slidev built no site (exit code ${code ?? "none"}):\n${wrong.trim().slice(0, 1200)}`,
      {
        mend: "This is a fault of the theme or of the installation, not of your data: ./atlas exec pnpm install",
      },
    );
  }
  for (const name of unwanted) await rm(path.join(folder, name), { force: true });
}
