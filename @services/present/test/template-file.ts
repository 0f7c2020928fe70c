import { mendChart } from "../source/pptx/mend/charts.ts";
import { PptxGen, type Slide } from "../source/pptx/pptxgen.ts";
import { pack, unpack, type Parts } from "../source/pptx/zip.ts";

export type Draw = (slide: Slide) => void;

const text =
  (name: string, y: number, x = 0.5, w = 6): Draw =>
  (slide) =>
    slide.addText("Contoh", { x, y, w, h: 0.5, objectName: name, fontSize: 18, color: "334455" });

const table =
  (name: string): Draw =>
  (slide) =>
    slide.addTable(
      [
        ["Nama", "Angka", "Lain"].map((cell) => ({ text: cell })),
        ["a", "1", "2"].map((cell) => ({ text: cell })),
        ["Jumlah", "1", "2"].map((cell) => ({ text: cell, options: { bold: true } })),
      ],
      { x: 0.5, y: 2, w: 12, h: 4.5, objectName: name, fontSize: 14 },
    );

const chart =
  (name: string, kind: "bar" | "line" = "bar"): Draw =>
  (slide) =>
    slide.addChart(kind, [{ name: "Contoh", labels: ["a", "b"], values: [1, 2] }], {
      x: 0.5,
      y: 2,
      w: 6,
      h: 4,
      objectName: name,
    });

const callouts = (kind: string, count: number): Draw[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
    (["label", "value", "note"] as const).map((field, row) =>
      text(`${kind}.callout${number}.${field}`, 1.5 + row * 0.6, 0.3 + number * 1.5, 1.4),
    ),
  );

/** A company's template: an opening slide that stays, patterns for some kinds and one for the rest, a closing slide. */
export const COMPANY: Draw[][] = [
  [text("Kata pembuka", 3)],
  [text("cover.title", 1), text("cover.subtitle", 2), text("cover.headline", 3), ...callouts("cover", 3)],
  [
    text("summary.headline", 0.5),
    ...callouts("summary", 7),
    text("summary.point1", 5),
    text("summary.point2", 6),
    text("footer", 7),
  ],
  [
    text("slide.headline", 0.5),
    text("slide.kicker", 0.1),
    chart("slide.chart1"),
    text("slide.chart1.title", 1.5),
    text("slide.empty", 3),
  ],
  [text("slide.headline", 0.5), table("slide.table"), text("draft", 7)],
  [text("Terima kasih", 3)],
];

/** A template with these slides, as pptxgenjs writes it. */
export async function templateFile(slides: Draw[][] = COMPANY): Promise<Uint8Array> {
  const pptx = new PptxGen();
  pptx.layout = "LAYOUT_WIDE";
  pptx.defineSlideMaster({ title: "Perusahaan", background: { color: "FAFAFA" }, objects: [] });
  for (const draws of slides) {
    const slide = pptx.addSlide({ masterName: "Perusahaan" });
    for (const draw of draws) draw(slide);
  }
  const bytes = await pptx.write({ outputType: "nodebuffer" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("pptxgenjs wrote no bytes");
  return pack(mended(await unpack(bytes)));
}

/** What strict readers have against pptxgenjs' own files, so that what they have against a filled one is ours. */
function mended(parts: Parts): Parts {
  return new Map(
    [...parts].map(([name, content]): [string, string | Uint8Array] => {
      if (typeof content !== "string") return [name, content];
      if (name.startsWith("ppt/charts/chart")) return [name, mendChart(content)];
      if (name !== "ppt/presentation.xml") return [name, content];
      const masters = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(content)?.[0] ?? "";
      return [name, content.replace(masters, "").replace("<p:sldIdLst>", `${masters}<p:sldIdLst>`)];
    }),
  );
}

export const draws = { text, table, chart };
