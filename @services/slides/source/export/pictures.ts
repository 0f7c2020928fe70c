import type { Page } from "playwright-core";

/** A picture of every slide, in order: PNG, 1920 by 1080 where the page was opened at its usual scale. */
export async function takePictures(page: Page): Promise<Buffer[]> {
  const slides = await page.locator(".print-slide-container").all();
  const pictures: Buffer[] = [];
  for (const slide of slides) pictures.push(await slide.screenshot({ animations: "disabled" }));
  return pictures;
}

/** The same pictures without their texts: what texts stand on. */
export async function takeBackgrounds(page: Page): Promise<Buffer[]> {
  await page.evaluate(hideTexts);
  return takePictures(page);
}

/** `01.png`, or of a hundred slides `001.png`: files stand in the order of slides. */
export function pictureName(index: number, count: number): string {
  return `${String(index + 1).padStart(Math.max(2, String(count).length), "0")}.png`;
}

// The site's policy stops styles that are written into a page, and not those that are constructed.
const hideTexts = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { color: transparent !important } text, tspan { fill: transparent !important; stroke: none !important }");
  document.adoptedStyleSheets.push(sheet);
}`;
