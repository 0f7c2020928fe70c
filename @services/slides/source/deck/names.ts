import { webFolder } from "@packages/decks";
import type { Choice } from "./open-job.ts";

export const FORMATS = ["pdf", "pptx", "png"] as const;
export type Format = (typeof FORMATS)[number];

/** The name of an export in a deck's folder: `slides.pdf`, `slides-en.pptx`, and of pictures the folder, `png`. */
export function exportName(format: Format, { language }: Pick<Choice, "language">): string {
  const suffix = language === "id" ? "" : `-${language}`;
  return format === "png" ? `png${suffix}` : `slides${suffix}.${format}`;
}

/** The folder of the site in a deck's folder: `web`, or `web-en`. */
export function siteName({ language }: Pick<Choice, "language">): string {
  return webFolder(language).replace("/", "");
}

/** The path that the site is served at: `/reports/IONS/2026-02/`, and English below it at `en/`. */
export function siteBase({ entity, slug, language }: Choice): string {
  return `/reports/${entity.code}/${slug}/${language === "id" ? "" : `${language}/`}`;
}
