import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Story } from "@packages/storyline";
import { findChromium } from "../browser/find-chromium.ts";
import { exportName, siteBase, siteName, type Format } from "../deck/names.ts";
import type { Job } from "../deck/open-job.ts";
import { readPrograms } from "../environment.ts";
import { readable } from "../files.ts";
import { checkSlides } from "../gate/check.ts";
import { pdfFaults } from "../gate/pdf.ts";
import { refuse } from "../gate/refuse.ts";
import { buildSite } from "../site/build.ts";
import { withSite, type OpenSite } from "../site/open.ts";
import { withDrafts } from "./drafts.ts";
import { printPdf } from "./pdf.ts";
import { pictureName, takePictures } from "./pictures.ts";
import { picturesDeck } from "./pptx.ts";

/**
 * Exports a deck: builds its site, looks through every slide in Chromium, and takes the exports of that very page. All of
 * them take the place of those before, or none does. Returns their paths. Throws UserError, such as SLIDES_REFUSED.
 */
export async function exportDeck(job: Job, formats: readonly Format[]): Promise<string[]> {
  const { choice, story, data, folder } = job;
  const base = siteBase(choice);
  const programs = readPrograms();
  // Not to be told so after the site has been built.
  await findChromium(programs);
  try {
    return await withDrafts(folder, async (drafts) => {
      const site = await drafts.start(siteName(choice), "passing");
      await buildSite(site.path, { reports: [data], language: choice.language, base });
      await withSite({ programs, folder: site.path, base, slides: story.slides.length }, async (open) => {
        checkSlides(open, story.slides);
        for (const format of formats) {
          const draft = await drafts.start(exportName(format, choice));
          await write(format, draft.path, open, story);
        }
        refuse(open.faults);
      });
      return drafts.publish();
    });
  } catch (error) {
    throw readable(error, folder);
  }
}

async function write(format: Format, file: string, { page, slides }: OpenSite, story: Story): Promise<void> {
  if (format === "pdf") {
    await printPdf(page, file);
    refuse(await pdfFaults(file, slides));
    return;
  }
  const pictures = await takePictures(page);
  if (format === "pptx") {
    await writeFile(file, await picturesDeck(story, pictures));
    return;
  }
  await mkdir(file);
  for (const [index, picture] of pictures.entries())
    await writeFile(path.join(file, pictureName(index, pictures.length)), picture);
}
