import type { Chart } from "@packages/storyline";
import type { Look } from "./look.ts";
import { css, escapeHtml, layout, textHtml } from "./markup.ts";

const TALL = 64;

function caption({ title, unit }: Chart, { colours }: Look): string {
  const words = unit.words ? `, ${unit.words}` : "";
  return `<div${css({ "font-size": "13px", "font-weight": "bold", color: colours.ink, padding: "4px 0 6px" })}>${escapeHtml(title + words)}</div>`;
}

/** A course of fewer periods is told name by name. */
const COURSE = 5;

/** A course in time as columns, the first and the last of them named with their figures. */
export function columns(chart: Chart, look: Look): string {
  const { colours } = look;
  const [line] = chart.series;
  if (!line) return "";
  if (chart.categories.length < COURSE) return bars(chart, look);
  const most = Math.max(...line.values.map((value) => value ?? 0), 0);
  const cells = line.values.map((value, index) => {
    const height = most > 0 ? Math.round((Math.max(0, value ?? 0) / most) * TALL) : 0;
    const colour = index === chart.highlight ? colours.accent : look.bar;
    const bar = css({
      height: `${Math.max(1, height)}px`,
      "line-height": "1px",
      "font-size": "1px",
      background: colour,
    });
    return `<td valign="bottom"${css({ height: `${TALL}px`, padding: "0 1px" })}><div${bar}>&nbsp;</div></td>`;
  });
  const last = line.values.length - 1;
  const end = (index: number, align: string) =>
    `<td align="${align}"${css({ "font-size": "12px", color: colours.quiet, padding: "4px 0" })}>${escapeHtml(`${chart.categories[index] ?? ""}: ${line.texts[index] ?? ""}`)}</td>`;
  return (
    `<div role="img" aria-label="${escapeHtml(chart.alt)}">${caption(chart, look)}` +
    `${layout([`<tr>${cells.join("")}</tr>`])}</div>${layout([`<tr>${end(0, "left")}${end(last, "right")}</tr>`])}`
  );
}

/** Names with their figures, one below the other, each over a bar as long as it is large. */
export function bars(chart: Chart, look: Look): string {
  const { colours } = look;
  const [line, base] = chart.series;
  if (!line) return "";
  const most = Math.max(...line.values.map((value) => value ?? 0), 0);
  const rows = chart.categories.map((name, index) => {
    const share = most > 0 ? Math.round((Math.max(0, line.values[index] ?? 0) / most) * 100) : 0;
    const beside =
      base && typeof base.values[index] === "number"
        ? ` <span${css({ color: colours.quiet })}>(${escapeHtml(`${base.name}: ${base.texts[index] ?? ""}`)})</span>`
        : "";
    const cell = { "font-size": "14px", "line-height": "19px", color: colours.ink, padding: "7px 0 3px" };
    const filled =
      share === 0
        ? ""
        : `<td width="${share}%" bgcolor="${look.bar}"${css({ height: "6px", "line-height": "6px", "font-size": "1px", background: look.bar })}>&nbsp;</td>`;
    const rest =
      share === 100
        ? ""
        : `<td width="${100 - share}%" bgcolor="${colours.surface}"${css({ height: "6px", "line-height": "6px", "font-size": "1px", background: colours.surface })}>&nbsp;</td>`;
    return (
      `<tr><td${css(cell)}>${escapeHtml(name)}<br><strong>${escapeHtml(line.texts[index] ?? "")}</strong>${beside}</td></tr>` +
      `<tr><td>${layout([`<tr>${filled}${rest}</tr>`])}</td></tr>`
    );
  });
  const note =
    chart.note === null
      ? ""
      : `<tr><td${css({ "font-size": "13px", color: colours.quiet, padding: "8px 0 0" })}>${textHtml(chart.note)}</td></tr>`;
  return `${caption(chart, look)}${layout([...rows, note])}`;
}
