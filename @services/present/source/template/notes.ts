import type { Parts } from "../pptx/zip.ts";
import { escapeXml } from "../pptx/mend/package.ts";
import { LOCALES } from "../locales.ts";
import type { Story } from "@packages/storyline";
import { relationsOf, setRelations, typeOf, isKind } from "./relations.ts";

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const placeholder = (id: number, name: string, type: string, shape: string, body = ""): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${type === "sldImg" ? ' noRot="1" noChangeAspect="1"' : ""}/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${type === "body" ? ' idx="1"' : ""}/></p:nvPr></p:nvSpPr><p:spPr>${shape}</p:spPr>${body}</p:sp>`;

const place = (x: number, y: number, w: number, h: number): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

/** The name of the master of speaker notes, which is made where the template has none, with the theme of its slides. */
export function notesMaster(parts: Parts): string {
  const presentation = "ppt/presentation.xml";
  const relations = relationsOf(parts, presentation);
  const there = relations.find((relation) => isKind(relation, "notesMaster"));
  if (there) return there.target;
  const master = "ppt/notesMasters/notesMaster1.xml";
  const theme = freeName(parts, "ppt/theme/theme", ".xml");
  const first = [...parts.keys()].filter((name) => /^ppt\/theme\/theme\d+\.xml$/.test(name)).sort()[0] ?? "";
  parts.set(theme, parts.get(first) ?? "");
  const image = placeholder(2, "Slide Image", "sldImg", place(685800, 1143000, 5486400, 3086100));
  const text = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:endParaRPr lang="en-US"/></a:p></p:txBody>';
  const body = placeholder(3, "Notes", "body", place(685800, 4400550, 5486400, 3600450), text);
  parts.set(
    master,
    `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE}${image}${body}</p:spTree></p:cSld>${MAP}</p:notesMaster>`,
  );
  setRelations(parts, master, [{ id: "rId1", type: typeOf("theme"), target: theme, external: false }]);
  const id = freeId(relations.map((relation) => relation.id));
  setRelations(parts, presentation, [
    ...relations,
    { id, type: typeOf("notesMaster"), target: master, external: false },
  ]);
  const xml = parts.get(presentation);
  if (typeof xml === "string") {
    const list = `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>`;
    parts.set(
      presentation,
      xml.replace(/<\/p:sldMasterIdLst>/, (end) => `${end}${list}`),
    );
  }
  return master;
}

/** A page of speaker notes: a paragraph each. */
export function notesPage(lines: string[], language: Story["language"]): string {
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="${LOCALES[language]}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  );
  const image = placeholder(2, "Slide Image", "sldImg", "");
  const text = `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody>`;
  const body = placeholder(3, "Notes", "body", "", text);
  return `${HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE}${image}${body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** The first name of this kind that no part has: ppt/theme/theme3.xml. */
export function freeName(parts: Parts, before: string, after: string): string {
  let number = 1;
  while (parts.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}

export function freeId(taken: string[]): string {
  let number = 1;
  while (taken.includes(`rId${number}`)) number += 1;
  return `rId${number}`;
}
