import { createHash } from "node:crypto";
import type { Entity } from "@config/atlas";
import type { Section, Story } from "@packages/storyline";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const DEFAULTS: Record<string, string> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const KINDS: [RegExp, string][] = [
  [/^ppt\/presentation\.xml$/, `${OFFICE}.presentationml.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${OFFICE}.presentationml.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${OFFICE}.presentationml.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${OFFICE}.presentationml.slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${OFFICE}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${OFFICE}.presentationml.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${OFFICE}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${OFFICE}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${OFFICE}.presentationml.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
];

/** The content types of the parts that there are, and of no other. */
export function contentTypes(names: string[]): string {
  const defaults = Object.entries(DEFAULTS).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = [...names].sort().flatMap((name) => {
    const type = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}

/**
 * The list of notes masters stands before that of slides; notes are on upright paper; slides are in sections, a unit each,
 * so that a long deck is found one's way in.
 */
export function mendPresentation(xml: string, story: Story): string {
  const masters = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  return xml
    .replace(masters, "")
    .replace("<p:sldIdLst>", `${masters}<p:sldIdLst>`)
    .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>')
    .replace(/(?:<p:extLst>.*?<\/p:extLst>)?<\/p:presentation>/s, () => `${sections(xml, story)}</p:presentation>`);
}

const POWERPOINT_2010 = "http://schemas.microsoft.com/office/powerpoint/2010/main";

function sections(xml: string, { slides }: Story): string {
  const ids = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id ?? "");
  const list = sectionList(slides.map(({ section }, index) => ({ id: ids[index] ?? "", section })));
  return `<p:extLst>${list}</p:extLst>`;
}

/** The extension of a presentation that puts its slides, by their ids, into sections. */
export function sectionList(slides: { id: string; section: Section }[]): string {
  // A section is a stretch of slides: where one comes again it is another.
  const stretches: { section: Section; ids: string[] }[] = [];
  for (const { id, section } of slides) {
    const last = stretches.at(-1);
    if (last?.section.id === section.id) last.ids.push(id);
    else stretches.push({ section, ids: [id] });
  }
  const list = stretches.map(({ section, ids }, index) => {
    const entries = ids.map((id) => `<p14:sldId id="${id}"/>`).join("");
    return `<p14:section name="${escapeXml(section.name)}" id="${guid(`${section.id} ${index}`)}"><p14:sldIdLst>${entries}</p14:sldIdLst></p14:section>`;
  });
  return `<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${POWERPOINT_2010}">${list.join("")}</p14:sectionLst></p:ext>`;
}

/** An identifier that is the same for the same name. */
function guid(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex").toUpperCase();
  return `{${[hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join("-")}}`;
}

/** Each line of the notes is a paragraph. */
export function mendNotes(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr [^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr [^>]*>)<\/a:p>/,
    (_whole, properties: string, notes: string, end: string) =>
      notes
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r>${properties}<a:t>${line}</a:t></a:r>${end}</a:p>`)
        .join(""),
  );
}

/** The moment of the report in place of the moment of writing, and the names of organisations escaped. */
export function mendCore(
  xml: string,
  entity: Entity,
  { created, language }: { created: string; language: string },
): string {
  const moment = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return xml
    .replace(/(<dcterms:(created|modified) [^>]*>)[^<]*/g, `$1${moment}`)
    .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`)
    .replace(/<Company>.*?<\/Company>/s, () => `<Company>${escapeXml(entity.legalName)}</Company>`);
}

/** The brand's colours as the theme's, so that what is added to the deck by hand is on brand too. */
export function mendTheme(xml: string, entity: Entity): string {
  const { ink, surface, primary, secondary, accent, muted } = entity.brand.colours;
  const colours = {
    dk1: ink,
    lt1: "FFFFFF",
    dk2: primary,
    lt2: surface,
    accent1: primary,
    accent2: secondary,
    accent3: accent,
    accent4: muted,
  };
  return Object.entries(colours)
    .reduce(
      (text, [slot, colour]) =>
        text.replace(
          new RegExp(`<a:${slot}>.*?</a:${slot}>`, "s"),
          `<a:${slot}><a:srgbClr val="${colour}"/></a:${slot}>`,
        ),
      xml,
    )
    .replace(/<a:clrScheme name="[^"]*"/, () => `<a:clrScheme name="${escapeXml(entity.name)}"`)
    .replace(/(?<=<a:theme [^>]*name=")[^"]*/, () => escapeXml(entity.name));
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
