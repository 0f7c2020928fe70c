import type { Story } from "@packages/storyline";
import JSZip from "jszip";
import pptxgenjs from "pptxgenjs";

// The package's types are those of its CommonJS build, where the class is `default`; imported, it is the class itself.
const PptxGen = pptxgenjs as unknown as typeof pptxgenjs.default;

/** Inches. */
const page = { width: 13.333, height: 7.5 };

/**
 * A PowerPoint file of pictures of slides, with their notes, and their headlines as alternative texts. It looks exactly as
 * on stage; a deck to edit is made by `report`.
 */
export async function picturesDeck(story: Story, pictures: Buffer[]): Promise<Uint8Array> {
  const deck = new PptxGen();
  deck.defineLayout({ name: "SLIDES", ...page });
  deck.layout = "SLIDES";
  deck.title = story.title;
  deck.author = story.entity.code;
  deck.company = story.entity.code;
  for (const [index, slide] of story.slides.entries()) {
    const picture = pictures[index];
    if (!picture) throw new TypeError(`slide ${index + 1} has no picture`);
    const drawn = deck.addSlide();
    const data = `data:image/png;base64,${picture.toString("base64")}`;
    drawn.addImage({ data, x: 0, y: 0, w: page.width, h: page.height, altText: slide.headline });
    drawn.addNotes(slide.notes.join("\n"));
  }
  return mended((await deck.write({ outputType: "nodebuffer" })) as Buffer);
}

/** pptxgenjs lists the notes' master last of all, where strict readers look for it before the slides. */
async function mended(raw: Buffer): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(raw);
  const xml = (await zip.file("ppt/presentation.xml")?.async("string")) ?? "";
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  zip.file(
    "ppt/presentation.xml",
    xml.replace(notes, "").replace("</p:sldMasterIdLst>", (end) => `${end}${notes}`),
  );
  return zip.generateAsync({ type: "uint8array", compression: "STORE" });
}
