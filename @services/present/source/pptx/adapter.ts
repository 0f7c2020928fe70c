import type { PresentAdapter } from "../adapter.ts";
import { deckOf } from "../content/deck.ts";
import type { Canvas } from "./canvas.ts";
import { drawContent } from "./content.ts";
import { drawCover } from "./cover.ts";
import { drawDraft } from "./draft.ts";
import { CONTENT, COVER, defineLayouts } from "./layouts.ts";
import { logoOf } from "./logo.ts";
import { mend } from "./mend/index.ts";
import { PptxGen } from "./pptxgen.ts";
import { themeOf } from "./theme.ts";

/** Native PowerPoint: charts and tables that can be edited, and nothing drawn as a picture but the logo. */
export const pptxAdapter: PresentAdapter = {
  name: "pptx",
  extension: ".pptx",
  async render(report, entity) {
    const deck = deckOf(report, entity);
    const theme = themeOf(entity.brand);
    const logo = await logoOf(entity.brand.logo);
    const warnings = new Set<string>();
    const pptx = new PptxGen();
    pptx.layout = "LAYOUT_WIDE";
    pptx.theme = { headFontFace: theme.heading, bodyFontFace: theme.body };
    pptx.title = deck.title;
    pptx.subject = deck.footer;
    pptx.author = entity.legalName;
    defineLayouts(pptx, theme, deck, logo);
    for (const content of deck.slides) {
      const slide = pptx.addSlide({ masterName: content.kind === "cover" ? COVER : CONTENT });
      const canvas: Canvas = { slide, theme, warn: (warning) => warnings.add(warning) };
      if (content.kind === "cover") drawCover(canvas, content, logo);
      else drawContent(canvas, content);
      if (deck.draft !== null) drawDraft(canvas, deck.draft);
      slide.addNotes(content.notes);
    }
    const raw = await pptx.write({ outputType: "nodebuffer" });
    if (!(raw instanceof Uint8Array)) throw new TypeError("pptxgenjs wrote no bytes");
    const bytes = await mend(raw, { entity, logo, created: report.meta.generated_at });
    return { bytes, slides: deck.slides.length, warnings: [...warnings] };
  },
};
