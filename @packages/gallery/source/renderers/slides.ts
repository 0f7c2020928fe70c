import { UserError } from "@core/command";
import { findEntity } from "@config/atlas";
import { LANGUAGES, type Language } from "@packages/report";
import { buildStory } from "@packages/storyline";
import {
  buildSite,
  findChromium,
  readPrograms,
  slideFaults,
  takeBackgrounds,
  takePictures,
  withSite,
  type OpenSite,
} from "@services/slides/site";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { paleTexts } from "../checks/behind.ts";
import { lostNumbers } from "../checks/numbers.ts";
import type { Drawn, Finding, Piece, Renderer } from "../renderer.ts";

/** Pictures of 960 by 540 pixels. */
const SCALE = 0.75;

/** So many pieces are one site: building one takes seconds, and the longer a page, the slower it is photographed. */
const TOGETHER = 6;

/** Slides for the browser, looked at in Chromium. */
export const slides: Renderer = {
  name: "slides",
  async missing() {
    try {
      await findChromium(readPrograms());
      return null;
    } catch (error) {
      if (error instanceof UserError) return `${error.message}; ${error.mend}`;
      throw error;
    }
  },
  async draw(pieces, folder) {
    const drawn: Drawn[] = [];
    for (const language of LANGUAGES) {
      const own = pieces.filter(({ lang }) => lang === language);
      for (let from = 0; from < own.length; from += TOGETHER) {
        const some = own.slice(from, from + TOGETHER);
        drawn.push(...(await openSite(some, language, (open) => look(some, open, folder))));
      }
    }
    return drawn.sort((one, other) => pieces.indexOf(one.piece) - pieces.indexOf(other.piece));
  },
};

/** Builds the site of all pieces, and opens it for the time of `work`. */
export async function openSite<T>(
  pieces: Piece[],
  language: Language,
  work: (open: OpenSite) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-gallery-"));
  try {
    const reports = await Promise.all(
      pieces.map(async ({ name, report }) => {
        const file = path.join(folder, `${name}.json`);
        await writeFile(file, JSON.stringify(report));
        return file;
      }),
    );
    const [site, base] = [path.join(folder, "web"), "/reports/gallery/"];
    await buildSite(site, { reports, language, base });
    const count = pieces.reduce((sum, piece) => sum + storyOf(piece).slides.length, 0);
    return await withSite({ programs: readPrograms(), folder: site, base, slides: count, scale: SCALE }, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is wrong with each slide of the pieces, by where its texts are and what they say. */
export function siteFindings(pieces: Piece[], { slides: measured, faults }: OpenSite): Finding[] {
  const wanted = pieces.flatMap((piece) => storyOf(piece).slides.map((slide, index) => ({ piece, slide, index })));
  return [
    ...faults.map((what) => ({ where: "the site", what })),
    ...measured.flatMap((slide, at) => {
      const one = wanted[at];
      const where = `${one?.piece.name ?? "beyond all"}, slide ${(one?.index ?? at) + 1}`;
      const lost = one
        ? lostNumbers(
            one.slide,
            slide.texts.map(({ text }) => text),
          )
        : [];
      return [...slideFaults(slide, one?.slide), ...lost].map((what) => ({ where, what }));
    }),
  ];
}

async function look(pieces: Piece[], open: OpenSite, folder: string): Promise<Drawn[]> {
  const found = siteFindings(pieces, open);
  const pictures = await takePictures(open.page);
  const backgrounds = await takeBackgrounds(open.page);
  const drawn: Drawn[] = [];
  let at = 0;
  for (const piece of pieces) {
    const own = path.join(folder, piece.name);
    await mkdir(own, { recursive: true });
    const files: string[] = [];
    // What is of no piece is the first one's.
    const findings = found.filter(
      ({ where }) => where.startsWith(`${piece.name}, `) || (at === 0 && where === "the site"),
    );
    for (const index of storyOf(piece).slides.keys()) {
      const [picture, background] = [pictures[at], backgrounds[at]];
      if (!picture || !background) break;
      const file = path.join(own, `slide-${String(index + 1).padStart(2, "0")}.png`);
      await writeFile(file, picture);
      files.push(file);
      const pale = await paleTexts(open.slides[at]?.texts ?? [], background, SCALE);
      findings.push(...pale.map((what) => ({ where: `${piece.name}, slide ${index + 1}`, what })));
      at += 1;
    }
    drawn.push({ piece, pictures: files, findings });
  }
  return drawn;
}

const storyOf = ({ report, lang }: Piece) => buildStory(report, findEntity(report.meta.entity), { lang });
