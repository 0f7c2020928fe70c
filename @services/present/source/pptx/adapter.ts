import type { ContentSlide, Story, Table } from "@packages/storyline";
import type { PresentAdapter } from "../adapter.ts";
import type { Canvas } from "./canvas.ts";
import { CONTENT, COVER, defineLayouts } from "./layouts.ts";
import { logoOf } from "./logo.ts";
import { mend } from "./mend/index.ts";
import { drawDraft } from "./parts/draft.ts";
import { PptxGen } from "./pptxgen.ts";
import type { Told } from "./slides/body.ts";
import { drawContent } from "./slides/content.ts";
import { drawCover } from "./slides/cover.ts";
import { themeOf } from "./theme.ts";

/** Native PowerPoint: charts and tables that can be edited, and nothing drawn as a picture but the logo. */
export const pptxAdapter: PresentAdapter = {
  name: "pptx",
  extension: ".pptx",
  async render(story, entity) {
    const theme = themeOf(entity.brand);
    const logo = await logoOf(entity.brand.logo);
    const warnings = new Set<string>();
    const pptx = new PptxGen();
    pptx.layout = "LAYOUT_WIDE";
    pptx.theme = { headFontFace: theme.heading, bodyFontFace: theme.body };
    pptx.title = story.title;
    pptx.subject = story.footer;
    pptx.author = entity.legalName;
    defineLayouts(pptx, theme, story, logo);
    for (const content of story.slides) {
      const slide = pptx.addSlide({ masterName: content.kind === "cover" ? COVER : CONTENT });
      const { language } = story;
      const canvas: Canvas = { slide, theme, language, warn: (warning) => warnings.add(warning) };
      if (content.kind === "cover") drawCover(canvas, content, logo);
      else drawContent(canvas, toldWith(story, content));
      if (story.draft !== null) drawDraft(canvas, story.draft);
      slide.addNotes(content.notes.join("\n"));
    }
    const raw = await pptx.write({ outputType: "nodebuffer" });
    if (!(raw instanceof Uint8Array)) throw new TypeError("pptxgenjs wrote no bytes");
    const bytes = await mend(raw, { story, entity, logo });
    return { bytes, slides: story.slides.length, warnings: [...warnings] };
  },
};

/** A slide with the other parts of its table, which is laid out as one. */
function toldWith({ slides }: Story, content: ContentSlide): Told {
  const parts = slides.flatMap((slide): Table[] =>
    slide.kind === content.kind && slide.section.id === content.section.id && slide.table ? [slide.table] : [],
  );
  const rows = parts.flatMap((part) => part.rows);
  const whole = content.table && { ...content.table, rows };
  return { content, whole, most: Math.max(1, ...parts.map((part) => part.rows.length)) };
}
