import type { Slide, Story } from "@packages/storyline";
import { sectionList } from "../pptx/mend/package.ts";
import { workbookOf } from "../pptx/mend/workbook.ts";
import { pack, type Parts } from "../pptx/zip.ts";
import { fillChart } from "./chart.ts";
import type { Planned } from "./choose.ts";
import { dropUnused } from "./content-types.ts";
import { all, create, parse, remove, serialise, type Document } from "./dom.ts";
import { fillSlide } from "./fill.ts";
import { freeId, freeName, notesMaster, notesPage } from "./notes.ts";
import type { Template } from "./open.ts";
import { isKind, relationsOf, relationsPart, setRelations, typeOf, type Relation } from "./relations.ts";

const PRESENTATION = "ppt/presentation.xml";

/** The parts of the filled deck: a slide for each that is planned, in that order, and none of the patterns. */
export async function assemble(template: Template, planned: Planned[], story: Story): Promise<Parts> {
  const parts: Parts = new Map(template.parts);
  const master = notesMaster(parts);
  // Which part each copy is a copy of.
  const copies = new Map<string, string>();
  const made: { part: string; told: Slide | null }[] = [];
  for (const { from, told } of planned) {
    const part = told ? await makeSlide({ parts, copies, story, master }, from, told) : from.part;
    made.push({ part, told });
  }
  setSlides(parts, made, story);
  for (const { part } of template.slides) {
    if (made.some((slide) => slide.part === part)) continue;
    parts.delete(part);
    parts.delete(relationsPart(part));
  }
  setTitle(parts, story);
  return dropUnused(parts, copies);
}

type Making = { parts: Parts; copies: Map<string, string>; story: Story; master: string };

/** A slide as a copy of a pattern, filled, with charts and speaker notes of its own. */
async function makeSlide(
  { parts, copies, story, master }: Making,
  { part: pattern, document: source }: Planned["from"],
  told: Slide,
): Promise<string> {
  const part = freeName(parts, "ppt/slides/slide", ".xml");
  const document = source.cloneNode(true) as Document;
  const places = fillSlide(document, told, story);
  // What is not drawn any more, or is somebody's remark on the pattern, is not carried on.
  const xml = serialise(document);
  const relations = relationsOf(parts, pattern).filter(
    (relation) =>
      !["notesSlide", "comments", "tags"].some((kind) => isKind(relation, kind)) &&
      (isKind(relation, "slideLayout") || xml.includes(`"${relation.id}"`)),
  );
  for (const relation of relations) {
    const place = places.find((one) => one.relation === relation.id);
    const chart = place && told.kind !== "cover" ? told.charts[place.number - 1] : undefined;
    const own = parts.get(relation.target);
    if (!isKind(relation, "chart") || typeof own !== "string") continue;
    const from = relation.target;
    relation.target = await addChart(parts, from, chart ? fillChart(own, chart) : own, chart !== undefined);
    copies.set(relation.target, from);
  }
  const notes = freeName(parts, "ppt/notesSlides/notesSlide", ".xml");
  parts.set(part, xml);
  copies.set(part, pattern);
  const id = freeId(relations.map((relation) => relation.id));
  setRelations(parts, part, [...relations, { id, type: typeOf("notesSlide"), target: notes, external: false }]);
  parts.set(notes, notesPage(told.notes, story.language));
  setRelations(parts, notes, [
    { id: "rId1", type: typeOf("notesMaster"), target: master, external: false },
    { id: "rId2", type: typeOf("slide"), target: part, external: false },
  ]);
  return part;
}

/** A chart of its own for a slide, with a workbook of its own where its numbers are the report's. */
async function addChart(parts: Parts, from: string, xml: string, filled: boolean): Promise<string> {
  const part = freeName(parts, "ppt/charts/chart", ".xml");
  parts.set(part, xml);
  const relations: Relation[] = [];
  for (const relation of relationsOf(parts, from)) {
    if (filled && isKind(relation, "package")) {
      const workbook = freeName(parts, "ppt/embeddings/Microsoft_Excel_Worksheet", ".xlsx");
      parts.set(workbook, await pack(workbookOf(xml)));
      relations.push({ ...relation, target: workbook });
    } else relations.push(relation);
  }
  setRelations(parts, part, relations);
  return part;
}

/** The list of slides, and their sections in place of those that the template had. */
function setSlides(parts: Parts, made: { part: string; told: Slide | null }[], story: Story): void {
  const xml = parts.get(PRESENTATION);
  if (typeof xml !== "string") return;
  const document = parse(xml);
  const list = all(document, "p:sldIdLst")[0];
  if (!list) return;
  const others = relationsOf(parts, PRESENTATION).filter((relation) => !isKind(relation, "slide"));
  const relations = [...others];
  for (const old of all(list, "p:sldId")) remove(old);
  made.forEach(({ part }, index) => {
    const id = freeId(relations.map((relation) => relation.id));
    relations.push({ id, type: typeOf("slide"), target: part, external: false });
    const entry = create(list, "p:sldId", { id: String(1000 + index) });
    entry.setAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id", id);
    list.appendChild(entry);
  });
  setRelations(parts, PRESENTATION, relations);
  for (const shows of all(document, "p:custShowLst")) remove(shows);
  for (const extension of all(document, "p:ext")) {
    if (extension.getAttribute("uri") === "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}") remove(extension);
  }
  const sections = sectionList(
    made.map(({ told }, index) => ({
      id: String(1000 + index),
      section: told?.section ?? { id: "template", name: story.entity.name, unit: null },
    })),
  );
  const empty = all(document, "p:extLst").find(({ parentNode }) => parentNode === document.documentElement);
  const end = empty ? /<\/p:extLst>(?=\s*<\/p:presentation>)|<p:extLst\s*\/>/ : /(?=<\/p:presentation>)/;
  parts.set(
    PRESENTATION,
    serialise(document).replace(end, () =>
      empty
        ? `${empty.childNodes.length ? "" : "<p:extLst>"}${sections}</p:extLst>`
        : `<p:extLst>${sections}</p:extLst>`,
    ),
  );
}

function setTitle(parts: Parts, story: Story): void {
  const xml = parts.get("docProps/core.xml");
  if (typeof xml !== "string") return;
  const document = parse(xml);
  const [title] = all(document, "dc:title");
  if (title) title.textContent = story.title;
  for (const moment of [...all(document, "dcterms:modified"), ...all(document, "dcterms:created")]) {
    moment.textContent = `${new Date(story.generatedAt).toISOString().slice(0, 19)}Z`;
  }
  parts.set("docProps/core.xml", serialise(document));
}
