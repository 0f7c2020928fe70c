import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";

/** Inches. */
export type Box = { x: number; y: number; w: number; h: number };

export type Run = { text: string; size: number; bold: boolean; colour: string | null; heading: boolean };
export type Paragraph = { runs: Run[]; before: number; after: number; align: "l" | "ctr" | "r" };

/** A shape of a slide, the lowest first; tables have a shape a cell. */
export type Shape = {
  name: string;
  kind: "text" | "cell" | "chart" | "picture";
  box: Box;
  /** RRGGBB of an opaque fill, or null. */
  fill: string | null;
  paragraphs: Paragraph[];
  inset: { l: number; t: number; r: number; b: number };
  anchor: "t" | "ctr" | "b";
};

export type SlideShapes = { background: string; shapes: Shape[] };

const EMU = 914_400;

/** The shapes of every slide of a deck that Atlas made, with those of its layout below them. */
export async function deckShapes(bytes: Uint8Array): Promise<SlideShapes[]> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (name: string) => parse((await zip.file(name)?.async("string")) ?? "<none/>");
  const count = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const slides: SlideShapes[] = [];
  for (let number = 1; number <= count; number += 1) {
    const links = await read(`ppt/slides/_rels/slide${number}.xml.rels`);
    const target = elements(links, "Relationship").find((link) => link.getAttribute("Type")?.endsWith("/slideLayout"));
    const layout = await read(`ppt/slideLayouts/${(target?.getAttribute("Target") ?? "").split("/").at(-1) ?? ""}`);
    const own = await read(`ppt/slides/slide${number}.xml`);
    slides.push({
      background: elements(layout, "p:bg").flatMap((part) => colourIn(part) ?? [])[0] ?? "FFFFFF",
      shapes: [...shapesIn(layout, layout).filter(({ fill }) => fill !== null), ...shapesIn(own, layout)],
    });
  }
  return slides;
}

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "text/xml");
const elements = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)];
const childOf = (node: Element | undefined, name: string): Element | undefined =>
  node && [...node.childNodes].find((child): child is Element => child.nodeName === name);
const numberOf = (node: Element | undefined, name: string): number => Number(node?.getAttribute(name) ?? 0);

function colourIn(node: Element | undefined): string | null {
  return node ? (elements(node, "a:srgbClr")[0]?.getAttribute("val") ?? null) : null;
}

function shapesIn(document: Document, layout: Document): Shape[] {
  const tree = elements(document, "p:spTree")[0];
  if (!tree) return [];
  return [...tree.childNodes].flatMap((node): Shape[] => {
    const element = node as Element;
    if (element.nodeName === "p:sp") return [textShape(element, layout)];
    if (element.nodeName === "p:pic") return [plain(element, "picture")];
    if (element.nodeName !== "p:graphicFrame") return [];
    return elements(element, "a:tbl").length > 0 ? cells(element) : [plain(element, "chart")];
  });
}

const nameOf = (element: Element): string => elements(element, "p:cNvPr")[0]?.getAttribute("name") ?? "";

function boxOf(element: Element): Box {
  const place = elements(element, "a:off")[0];
  const extent = elements(element, "a:ext").find((one) => one.hasAttribute("cx"));
  return {
    x: numberOf(place, "x") / EMU,
    y: numberOf(place, "y") / EMU,
    w: numberOf(extent, "cx") / EMU,
    h: numberOf(extent, "cy") / EMU,
  };
}

function plain(element: Element, kind: "chart" | "picture"): Shape {
  const inset = { l: 0, t: 0, r: 0, b: 0 };
  return { name: nameOf(element), kind, box: boxOf(element), fill: null, paragraphs: [], inset, anchor: "t" };
}

/** The placeholder of the layout from which a shape has what it does not say itself. */
function inherited(element: Element, layout: Document): Element | undefined {
  const type = elements(element, "p:ph")[0]?.getAttribute("type");
  if (!type) return undefined;
  return elements(layout, "p:sp").find((shape) => elements(shape, "p:ph")[0]?.getAttribute("type") === type);
}

function textShape(element: Element, layout: Document): Shape {
  const body = elements(element, "a:bodyPr")[0];
  const from = inherited(element, layout);
  const looks = childOf(childOf(element, "p:txBody"), "a:lstStyle");
  const above = from && elements(from, "a:lvl1pPr")[0];
  const properties = childOf(element, "p:spPr");
  const fill = childOf(properties, "a:solidFill");
  const opaque = fill && elements(fill, "a:alpha").length === 0 ? colourIn(fill) : null;
  return {
    name: nameOf(element),
    kind: "text",
    box: boxOf(element),
    fill: opaque,
    paragraphs: paragraphsIn(childOf(element, "p:txBody"), above ?? looks),
    inset: {
      l: numberOf(body, "lIns") / EMU,
      t: numberOf(body, "tIns") / EMU,
      r: numberOf(body, "rIns") / EMU,
      b: numberOf(body, "bIns") / EMU,
    },
    anchor: (body?.getAttribute("anchor") ?? "t") as Shape["anchor"],
  };
}

function paragraphsIn(body: Element | undefined, above?: Element): Paragraph[] {
  if (!body) return [];
  const inheritedRun = above && elements(above, "a:defRPr")[0];
  return elements(body, "a:p").map((paragraph) => {
    const properties = childOf(paragraph, "a:pPr");
    const space = (name: string) =>
      Number(elements(childOf(properties, name) ?? paragraph, "a:spcPts")[0]?.getAttribute("val") ?? 0) / 100;
    return {
      align: (properties?.getAttribute("algn") ?? "l") as Paragraph["align"],
      before: childOf(properties, "a:spcBef") ? space("a:spcBef") : 0,
      after: childOf(properties, "a:spcAft") ? space("a:spcAft") : 0,
      runs: [...elements(paragraph, "a:r"), ...elements(paragraph, "a:fld")].map((run): Run => {
        const looks = childOf(run, "a:rPr");
        const said = (name: string) => looks?.getAttribute(name) ?? inheritedRun?.getAttribute(name) ?? null;
        const font = elements(looks ?? run, "a:latin")[0] ?? (inheritedRun && elements(inheritedRun, "a:latin")[0]);
        return {
          text: elements(run, "a:t")
            .map((text) => text.textContent ?? "")
            .join(""),
          size: Number(said("sz") ?? 1800) / 100,
          bold: said("b") === "1",
          colour: colourIn(childOf(looks, "a:solidFill")) ?? colourIn(inheritedRun),
          heading: font?.getAttribute("typeface") === "+mj-lt",
        };
      }),
    };
  });
}

/** A table's cells as shapes in their places. */
function cells(frame: Element): Shape[] {
  const { x, y } = boxOf(frame);
  const widths = elements(frame, "a:gridCol").map((column) => numberOf(column, "w") / EMU);
  let top = y;
  return elements(frame, "a:tr").flatMap((row) => {
    const h = numberOf(row, "h") / EMU;
    let left = x;
    const made = elements(row, "a:tc").map((cell, index): Shape => {
      const w = widths[index] ?? 0;
      const box = { x: left, y: top, w, h };
      left += w;
      const properties = childOf(cell, "a:tcPr");
      const margin = (name: string, usual: number) =>
        properties?.hasAttribute(name) ? numberOf(properties, name) / EMU : usual;
      return {
        name: nameOf(frame),
        kind: "cell",
        box,
        fill: colourIn(childOf(properties, "a:solidFill")),
        paragraphs: paragraphsIn(childOf(cell, "a:txBody")),
        inset: { l: margin("marL", 0.1), t: margin("marT", 0.05), r: margin("marR", 0.1), b: margin("marB", 0.05) },
        anchor: (properties?.getAttribute("anchor") ?? "t") as Shape["anchor"],
      };
    });
    top += h;
    return made;
  });
}
