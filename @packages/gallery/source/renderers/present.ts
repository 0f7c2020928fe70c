import { findEntity } from "@config/atlas";
import { PresentError, presentAll } from "@services/present";
import { findSoffice } from "@services/present/pdf";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { officeFindings } from "../checks/office.ts";
import { fileFindings, pdfFindings } from "../checks/pdf.ts";
import { pptxFindings } from "../checks/pptx.ts";
import { readSearchPath } from "../environment.ts";
import { poppler } from "../poppler.ts";
import type { Drawn, Finding, Piece, Renderer } from "../renderer.ts";

/** Pixels of the pictures. */
const SIZE = ["-scale-to-x", "960", "-scale-to-y", "540"];

/** PowerPoint, looked at as LibreOffice shows it. */
export const present: Renderer = {
  name: "present",
  async missing() {
    try {
      await findSoffice({ searchPath: readSearchPath() });
      return null;
    } catch (error) {
      if (error instanceof PresentError) return `${error.message}; ${error.mend}`;
      throw error;
    }
  },
  async draw(pieces, folder) {
    const base = ({ name }: Piece) => path.join(folder, name, "deck");
    const jobs = pieces.map((piece) => ({ report: piece.report, lang: piece.lang, base: base(piece) }));
    const decks = await presentAll(jobs, { searchPath: readSearchPath() });
    const drawn: Drawn[] = [];
    for (const [index, piece] of pieces.entries()) {
      const { pptx, pdf } = decks[index]?.files ?? {};
      if (pptx !== undefined && pdf !== undefined) drawn.push(await look(piece, pptx, pdf));
    }
    return drawn;
  },
};

async function look(piece: Piece, pptx: string, pdf: string): Promise<Drawn> {
  const folder = path.join(path.dirname(pdf), "png");
  await mkdir(folder, { recursive: true });
  await poppler("pdftoppm", [...SIZE, "-png", pdf, path.join(folder, "slide")]);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
  const { fonts } = findEntity(piece.report.meta.entity).brand;
  const said = [await pptxFindings(await readFile(pptx), fonts), await pdfFindings(pdf)];
  const whole = [...(await officeFindings(pptx)), ...(await fileFindings(pdf))];
  const findings = said.flatMap((slides) =>
    slides.flatMap((found, index): Finding[] =>
      found.map((what) => ({ where: `${piece.name}, slide ${index + 1}`, what })),
    ),
  );
  return {
    piece,
    pictures: names.map((name) => path.join(folder, name)),
    findings: [...whole.map((what) => ({ where: piece.name, what })), ...findings],
  };
}
