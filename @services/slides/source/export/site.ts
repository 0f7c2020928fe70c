import { UserError } from "@core/command";
import { siteBase, siteName } from "../deck/names.ts";
import type { Job } from "../deck/open-job.ts";
import { readPrograms } from "../environment.ts";
import { readable } from "../files.ts";
import { checkSlides } from "../gate/check.ts";
import { buildSite } from "../site/build.ts";
import { withSite } from "../site/open.ts";
import { withDrafts } from "./drafts.ts";

/**
 * Builds the site of a deck and looks through every slide of it in Chromium before it takes the place of the one before.
 * A site can be built without Chromium, which is then said. Throws UserError, such as SLIDES_REFUSED.
 */
export async function buildDeck(job: Job): Promise<{ folder: string; warnings: string[] }> {
  const { choice, story, data, folder } = job;
  const base = siteBase(choice);
  try {
    return await withDrafts(folder, async (drafts) => {
      const site = await drafts.start(siteName(choice));
      await buildSite(site.path, { reports: [data], language: choice.language, base });
      const warnings: string[] = [];
      try {
        const opened = { programs: readPrograms(), folder: site.path, base, slides: story.slides.length };
        await withSite(opened, async (open) => checkSlides(open, story.slides));
      } catch (error) {
        if (!(error instanceof UserError) || error.code !== "CHROMIUM_MISSING") throw error;
        warnings.push(`nobody has looked at the slides: ${error.message}. ${error.mend}`);
      }
      await drafts.publish();
      return { folder: site.target, warnings };
    });
  } catch (error) {
    throw readable(error, folder);
  }
}
