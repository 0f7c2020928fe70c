import type { Callout, Point } from "@packages/storyline";
import { toneOf, type Look } from "./look.ts";
import { css, escapeHtml, layout, textHtml } from "./markup.ts";

/** The figure that matters most, on the brand's colour, with how much of its target is reached. */
export function hero(callout: Callout, look: Look): string {
  const { colours } = look;
  const said = [...callout.comparisons.map(({ text }) => text), ...(callout.note === null ? [] : [callout.note])];
  const lines = said.map(
    (text) => `<div${css({ "font-size": "14px", "line-height": "21px" })}>${textHtml(text)}</div>`,
  );
  const cell = css({
    background: colours.primary,
    color: colours.onPrimary,
    padding: "18px 18px 16px",
  });
  return layout([
    `<tr><td bgcolor="${colours.primary}"${cell}><div${css({ "font-size": "14px" })}>${escapeHtml(callout.label)}</div>` +
      `<div${css({ "font-size": "34px", "line-height": "42px", "font-weight": "bold" })}>${textHtml(callout.figure.text)}</div>` +
      `${callout.attainment === null ? "" : progress(callout.attainment, look)}${lines.join("")}</td></tr>`,
  ]);
}

/** A bar that is full where the target is reached. */
function progress(attainment: number, { colours }: Look): string {
  const filled = Math.round(Math.max(0, Math.min(1, attainment)) * 100);
  const piece = (width: number, colour: string) =>
    width === 0
      ? ""
      : `<td width="${width}%" bgcolor="${colour}"${css({ height: "8px", "line-height": "8px", "font-size": "1px", background: colour })}>&nbsp;</td>`;
  const row = `<tr>${piece(filled, colours.accent)}${piece(100 - filled, colours.rule)}</tr>`;
  return layout([row], { margin: "8px 0 10px" });
}

/** Figures two by two: as many as a phone shows side by side. */
export function tiles(callouts: Callout[], look: Look): string {
  const { colours } = look;
  const tile = ({ label, figure, comparisons, note }: Callout) => {
    const said = [
      ...comparisons.map(({ text, tone }) => ({ text, colour: toneOf(look, tone) })),
      ...(note === null ? [] : [{ text: note, colour: colours.quiet }]),
    ];
    const lines = said.map(
      ({ text, colour }) =>
        `<div${css({ "font-size": "12px", "line-height": "17px", color: colour })}>${textHtml(text)}</div>`,
    );
    return (
      `<td width="50%" valign="top"${css({ padding: "12px 8px 12px 0", "border-top": `2px solid ${colours.rule}` })}>` +
      `<div${css({ "font-size": "13px", color: colours.quiet })}>${textHtml(label)}</div>` +
      `<div${css({ "font-size": "22px", "line-height": "29px", "font-weight": "bold", color: colours.ink })}>${textHtml(figure.text)}</div>` +
      `${lines.join("")}</td>`
    );
  };
  const rows = [];
  for (let at = 0; at < callouts.length; at += 2) {
    const pair = callouts.slice(at, at + 2).map(tile);
    rows.push(`<tr>${pair.join("")}${pair.length === 1 ? '<td width="50%"></td>' : ""}</tr>`);
  }
  return layout(rows, { "margin-top": "14px" });
}

/** Remarks, each behind a bar that says by its colour whether it is good news. */
export function remarks(points: Point[], look: Look): string {
  const rows = points.map(({ text, tone }) => {
    const cell = {
      padding: "6px 0 6px 10px",
      "border-left": `4px solid ${tone === "plain" ? look.colours.rule : toneOf(look, tone)}`,
      "font-size": "14px",
      "line-height": "20px",
      color: look.colours.ink,
    };
    return `<tr><td${css(cell)}>${textHtml(text)}</td></tr><tr><td${css({ "line-height": "8px", "font-size": "1px" })}>&nbsp;</td></tr>`;
  });
  return points.length === 0 ? "" : layout(rows, { "margin-top": "8px" });
}
