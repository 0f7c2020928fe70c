import JSZip from "jszip";

/** What a test reads of a deck: its parts as text, by name, and its pictures and workbooks as bytes. */
export type Deck = { parts: Map<string, string>; workbooks: Map<string, Uint8Array>; names: string[] };

export async function openDeck(bytes: Uint8Array): Promise<Deck> {
  const zip = await JSZip.loadAsync(bytes);
  const deck: Deck = { parts: new Map(), workbooks: new Map(), names: Object.keys(zip.files) };
  for (const file of Object.values(zip.files)) {
    if (/\.(xml|rels)$/.test(file.name)) deck.parts.set(file.name, await file.async("string"));
    if (file.name.endsWith(".xlsx")) deck.workbooks.set(file.name, await file.async("uint8array"));
  }
  return deck;
}

/** Slides in their order. */
export function slides({ parts }: Deck): string[] {
  return numbered(parts, /^ppt\/slides\/slide(\d+)\.xml$/);
}

export function charts({ parts }: Deck): string[] {
  return numbered(parts, /^ppt\/charts\/chart(\d+)\.xml$/);
}

export function notes({ parts }: Deck): string[] {
  return numbered(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/).map((xml) => paragraphs(xml).join("\n"));
}

function numbered(parts: Map<string, string>, pattern: RegExp): string[] {
  return [...parts]
    .flatMap(([name, xml]) => {
      const number = pattern.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), xml }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ xml }) => xml);
}

/** The paragraphs of a part, as people read them. */
export function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescape(text ?? "")).join(""),
    )
    .map((text) => text.replaceAll("\u00A0", " ").replaceAll("−", "-"));
}

/** The text of the title placeholder. */
export function title(xml: string): string | null {
  const shape = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)]
    .map(([found]) => found)
    .find((found) => found.includes('<p:ph type="title"/>'));
  return shape === undefined ? null : paragraphs(shape).join(" ");
}

/** The rows of the tables of a slide. */
export function tables(xml: string): string[][][] {
  return [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => paragraphs(cell).join(" ")),
    ),
  );
}

/** Where shapes lie and how large they are, in EMU: x, y, width, height. A table is as high as its rows. */
export function frames(xml: string): [number, number, number, number][] {
  return [...xml.matchAll(/<(p:sp|p:pic|p:graphicFrame)>.*?<\/\1>/gs)].map(([shape]) => {
    const [, x, y] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>/.exec(shape) ?? [];
    const [, w, h] = /<a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/.exec(shape) ?? [];
    const rows = [...shape.matchAll(/<a:tr h="(-?\d+)"/g)].map(([, height]) => Number(height));
    return [
      Number(x),
      Number(y),
      Number(w),
      rows.length > 0 ? rows.reduce((sum, height) => sum + height, 0) : Number(h),
    ];
  });
}

export type Series = { name: string; categories: string[]; values: (number | null)[] };

/** The series of a chart as its cache holds them. */
export function series(chart: string): Series[] {
  return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => {
    const part = (tag: string) => new RegExp(`<c:${tag}>.*?</c:${tag}>`, "s").exec(xml)?.[0] ?? "";
    const length = Number(/<c:ptCount val="(\d+)"/.exec(part("cat"))?.[1]);
    const values = points(part("val"));
    return {
      name: points(part("tx")).get(0) ?? "",
      categories: [...points(part("cat")).values()],
      values: Array.from({ length }, (_, index) => (values.has(index) ? Number(values.get(index)) : null)),
    };
  });
}

/** The charts of the slide at this place, in the order in which they stand on it. */
export function chartsOf({ parts }: Deck, index: number): Series[][] {
  const name = `slide${index + 1}.xml`;
  const links = parts.get(`ppt/slides/_rels/${name}.rels`) ?? "";
  const ids = [...(parts.get(`ppt/slides/${name}`) ?? "").matchAll(/<c:chart [^>]*r:id="(rId\d+)"/g)].map(
    ([, id]) => id,
  );
  return ids.map((id) => {
    const target = new RegExp(`Id="${id ?? ""}"[^>]*Target="[^"]*(chart\\d+\\.xml)"`).exec(links)?.[1];
    return series(parts.get(`ppt/charts/${target ?? ""}`) ?? "");
  });
}

function points(xml: string): Map<number, string> {
  return new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, index, value]) => [
      Number(index),
      unescape(value ?? ""),
    ]),
  );
}

/** The cells of the workbook behind a chart, row by row; nothing where a cell is missing. */
export async function sheet(workbook: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(workbook);
  const xml = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)</g)].map(([, cell, value]) => [
      cell ?? "",
      unescape(value ?? ""),
    ]),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
