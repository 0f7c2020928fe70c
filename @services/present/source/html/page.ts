import type { Entity } from "@config/atlas";
import type { ContentSlide, Story } from "@packages/storyline";
import { LOCALES } from "../locales.ts";
import { bars, columns } from "./charts.ts";
import { hero, remarks, tiles } from "./figures.ts";
import { lookOf, type Look } from "./look.ts";
import { css, escapeHtml, layout, textHtml } from "./markup.ts";
import { table as tableOf } from "./table.ts";

/** The parts of a summary in their order; the first are those that must not be left out. */
export function partsOf(story: Story, entity: Entity): string[] {
  const look = lookOf(entity.brand);
  const [, ...slides] = story.slides;
  const told = slides.filter(isTold(slides));
  return told.map((slide) => part(slide, look)).filter((html) => html !== "");
}

/** What is about the whole; of its parts the deck tells. */
function isTold(slides: ContentSlide[]): (slide: ContentSlide) => boolean {
  const first = slides.find(({ section }) => section.unit !== null)?.section.id;
  return ({ section, kind, page, charts, table }) => {
    if (kind === "data") return true;
    if (section.unit !== null && section.id !== first) return false;
    // Of a list, its picture alone; and not every figure again.
    return kind !== "key" && page.number === 1 && (charts.length > 0 || table === null);
  };
}

function part(slide: ContentSlide, look: Look): string {
  const body = slide.empty
    ? `<div${css({ "font-size": "14px", color: look.colours.quiet })}>${textHtml(slide.empty.detail)}</div>`
    : bodyOf(slide, look);
  const heading = {
    margin: "0 0 10px",
    "font-size": "18px",
    "line-height": "25px",
    "font-weight": "bold",
    color: look.colours.title,
  };
  const kicker = { "font-size": "12px", color: look.colours.quiet, padding: "0 0 3px" };
  return `<tr><td${css({ padding: "22px 20px 4px" })}><div${css(kicker)}>${textHtml(slide.kicker)}</div><h2${css(heading)}>${textHtml(slide.headline)}</h2>${body}</td></tr>`;
}

function bodyOf({ kind, callouts, points, charts, table: rows }: ContentSlide, look: Look): string {
  const [first, ...others] = callouts;
  const [chart] = charts;
  switch (kind) {
    case "summary":
      return (first ? hero(first, look) : "") + remarks(points, look) + tiles(others, look);
    case "revenue":
      return chart ? columns(chart, look) : "";
    case "units":
      return rows ? tableOf(rows, look) : chart ? bars(chart, look) : "";
    case "programs":
    case "schools":
    case "channels":
    case "key":
      if (!chart && !rows) return tiles(callouts, look);
      return chart ? bars(chart, look) : rows ? tableOf(rows, look) : "";
    case "data":
      return remarks(points, look);
  }
}

/** A whole document: one column, styles in its elements, nothing from elsewhere, nothing that runs. */
export function documentOf(story: Story, entity: Entity, parts: string[]): string {
  const { colours, font } = lookOf(entity.brand);
  const [cover] = story.slides;
  const draft =
    story.draft === null
      ? ""
      : `<tr><td bgcolor="${colours.accent}"${css({ background: colours.accent, color: colours.onAccent, padding: "8px 20px", "font-size": "13px", "font-weight": "bold" })}>${escapeHtml(story.draft)}</td></tr>`;
  const head =
    `<tr><td bgcolor="${colours.primary}"${css({ background: colours.primary, color: colours.onPrimary, padding: "20px", "border-bottom": `5px solid ${colours.accent}` })}>` +
    `<div${css({ "font-size": "14px", "font-weight": "bold", "letter-spacing": "1px" })}>${escapeHtml(story.entity.name)}</div>` +
    `<h1${css({ margin: "6px 0 2px", "font-size": "24px", "line-height": "31px" })}>${escapeHtml(cover.title)}</h1>` +
    `<div${css({ "font-size": "15px" })}>${escapeHtml(`${cover.subtitle} · ${cover.scope}`)}</div></td></tr>`;
  const foot = `<tr><td${css({ padding: "18px 20px 26px", "font-size": "12px", color: colours.quiet })}>${escapeHtml(story.footer)}</td></tr>`;
  const sheet = { background: colours.background, "max-width": "600px", margin: "0 auto", "font-family": font };
  const hidden = { display: "none", "max-height": "0", overflow: "hidden" };
  return [
    `<!doctype html><html lang="${LOCALES[story.language]}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">',
    `<title>${escapeHtml(story.title)}</title></head>`,
    `<body${css({ margin: "0", padding: "0", background: colours.surface, "-webkit-text-size-adjust": "100%" })}>`,
    `<div${css(hidden)}>${escapeHtml(cover.headline)}</div>`,
    layout([`<tr><td align="center">${layout([draft, head, ...parts, foot], sheet)}</td></tr>`], {
      background: colours.surface,
    }),
    "</body></html>\n",
  ].join("");
}
