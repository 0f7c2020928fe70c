import type { Page } from "playwright-core";
import { SLIDE } from "../browser/open.ts";

/** Prints the page of all slides to a PDF: a page a slide, tagged for screen readers, with an outline of the headlines. */
export async function printPdf(page: Page, file: string): Promise<void> {
  await page.pdf({
    path: file,
    width: `${SLIDE.width}px`,
    height: `${SLIDE.height}px`,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    tagged: true,
    outline: true,
  });
}
