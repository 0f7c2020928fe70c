import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { contactSheet } from "./contact-sheet.ts";
import type { Drawn, Finding, Piece, Renderer } from "./renderer.ts";

export type Gallery = {
  /** The contact sheet, and the list of what is wrong. */
  files: string[];
  slides: number;
  findings: Finding[];
  /** Renderers that cannot draw on this machine, and why. */
  missing: string[];
};

/** Draws every piece with every renderer into the folder, which is emptied first, and looks at what they made. */
export async function makeGallery(pieces: Piece[], renderers: readonly Renderer[], folder: string): Promise<Gallery> {
  const missing: string[] = [];
  const drawn: { renderer: string; drawn: Drawn }[] = [];
  for (const renderer of renderers) {
    const lacks = await renderer.missing();
    if (lacks !== null) {
      missing.push(`${renderer.name}: ${lacks}`);
      continue;
    }
    const own = path.join(folder, renderer.name);
    await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true });
    const made = await renderer.draw(pieces, own);
    drawn.push(...made.map((one) => ({ renderer: renderer.name, drawn: one })));
  }
  const sheet = path.join(folder, "contact-sheet.png");
  const list = path.join(folder, "findings.json");
  const findings = drawn.flatMap(({ renderer, drawn: { findings: found } }) =>
    found.map(({ where, what }) => ({ where: `${renderer}: ${where}`, what })),
  );
  await mkdir(folder, { recursive: true });
  const strips = drawn.map(({ renderer, drawn: { piece, pictures } }) => ({
    label: `${renderer} · ${piece.name}`,
    pictures,
  }));
  if (strips.length > 0) await contactSheet(strips, sheet);
  await writeFile(list, `${JSON.stringify(findings, null, 2)}\n`);
  const slides = drawn.reduce((sum, { drawn: { pictures } }) => sum + pictures.length, 0);
  return { files: [...(strips.length > 0 ? [sheet] : []), list], slides, findings, missing };
}
