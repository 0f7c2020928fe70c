import type { Table } from "@packages/storyline";
import { toneOf, type Look } from "./look.ts";
import { css, escapeHtml } from "./markup.ts";

/** The first columns of a table: as many as a phone has room for. */
const ACROSS = 4;

export function table({ title, columns, rows }: Table, look: Look): string {
  const { colours } = look;
  const align = (index: number) => (index === 0 ? "left" : "right");
  const heads = columns.slice(0, ACROSS).map(({ heading }, index) => {
    const cell = {
      "font-size": "12px",
      color: colours.title,
      padding: "6px 0 6px 6px",
      "border-bottom": `2px solid ${colours.title}`,
      ...(index === 0 && { "padding-left": "0" }),
    };
    return `<th scope="col" align="${align(index)}" valign="bottom"${css(cell)}>${escapeHtml(heading)}</th>`;
  });
  const body = rows.map(({ cells, kind, level }) => {
    const told = cells.slice(0, ACROSS).map(({ short, tone }, index) => {
      const cell = {
        "font-size": "13px",
        "line-height": "18px",
        color: tone === "plain" ? colours.ink : toneOf(look, tone),
        padding: `7px 0 7px ${index === 0 ? level * 12 : 6}px`,
        "border-bottom": `1px solid ${colours.rule}`,
        ...(index > 0 && { "white-space": "nowrap" }),
        ...(kind === "total" && { "font-weight": "bold" }),
      };
      const tag = index === 0 ? 'th scope="row"' : "td";
      const weight = index === 0 && kind !== "total" ? { ...cell, "font-weight": "normal" } : cell;
      return `<${tag} align="${align(index)}"${css(weight)}>${escapeHtml(short)}</${index === 0 ? "th" : "td"}>`;
    });
    return `<tr>${told.join("")}</tr>`;
  });
  const whole = css({ width: "100%", "border-collapse": "collapse" });
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" aria-label="${escapeHtml(title)}"${whole}><tr>${heads.join("")}</tr>${body.join("")}</table>`;
}
