import type { Chart, Series } from "@packages/storyline";
import { numberFormat } from "../pptx/parts/chart-options.ts";
import { ellipsize } from "../text/measure.ts";
import { all, children, copy, create, parse, remove, serialise, text, type Element } from "./dom.ts";

/** Names along an axis are cut to so many inches: a chart turns and shrinks for long ones. */
const LONGEST = 2.4;

/** A native chart with the story's names and numbers in place of its own: its kinds of chart, colours and axes stay. */
export function fillChart(xml: string, chart: Chart): string {
  const document = parse(xml);
  const own = all(document, "c:ser");
  const last = own.at(-1);
  if (!last) return xml;
  while (own.length < chart.series.length) {
    const more = copy(last);
    // A colour of its own is the program's to choose.
    remove(children(more, "c:spPr")[0] ?? null);
    last.parentNode?.insertBefore(more, own.at(-1)?.nextSibling ?? null);
    own.push(more);
  }
  const names = chart.categories.map((name) => ellipsize(name, LONGEST, { family: "Arial", size: 12 }));
  own.forEach((element, index) => {
    const series = chart.series[index];
    if (series) fillSeries(element, series, { ...chart, categories: names }, index);
    else remove(element);
  });
  for (const kind of all(document, "c:plotArea").flatMap((area) => children(area))) {
    // A kind of chart needs a series.
    if (/^c:\w+Chart$/.test(kind.nodeName) && all(kind, "c:ser").length === 0) remove(kind);
  }
  // Axes of a kind that went go with it.
  const used = new Set(
    all(document, "c:plotArea").flatMap((area) =>
      children(area).flatMap((kind) =>
        kind.nodeName.endsWith("Chart") ? children(kind, "c:axId").map((id) => id.getAttribute("val")) : [],
      ),
    ),
  );
  for (const axis of ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"].flatMap((name) => all(document, name))) {
    if (!used.has(children(axis, "c:axId")[0]?.getAttribute("val") ?? null)) remove(axis);
  }
  const code = numberFormat(chart, chart.unit.decimals);
  for (const axis of [...all(document, "c:valAx"), ...all(document, "c:dLbls")]) {
    for (const format of children(axis, "c:numFmt")) {
      format.setAttribute("formatCode", code);
      format.setAttribute("sourceLinked", "0");
    }
  }
  return serialise(document);
}

function fillSeries(element: Element, series: Series, chart: Chart, index: number): void {
  const column = String.fromCharCode(66 + index);
  const last = chart.categories.length + 1;
  for (const name of ["c:dPt", "c:tx", "c:cat", "c:val", "c:extLst"]) {
    for (const old of children(element, name)) remove(old);
  }
  for (const labels of children(element, "c:dLbls")) for (const one of children(labels, "c:dLbl")) remove(one);
  for (const name of ["c:idx", "c:order"]) children(element, name)[0]?.setAttribute("val", String(index));
  const named = create(element, "c:tx");
  named.appendChild(reference(element, "str", `Sheet1!$${column}$1`, [series.name]));
  const order = children(element, "c:order")[0];
  element.insertBefore(named, order?.nextSibling ?? null);
  const categories = create(element, "c:cat");
  categories.appendChild(reference(element, "str", `Sheet1!$A$2:$A$${last}`, chart.categories));
  const values = create(element, "c:val");
  values.appendChild(
    reference(
      element,
      "num",
      `Sheet1!$${column}$2:$${column}$${last}`,
      series.values.map((value) => (value === null ? null : String(value))),
      numberFormat(chart, chart.unit.decimals),
    ),
  );
  const after = ["c:smooth", "c:shape"].flatMap((name) => children(element, name))[0] ?? null;
  element.insertBefore(categories, after);
  element.insertBefore(values, after);
}

function reference(
  beside: Element,
  kind: "str" | "num",
  formula: string,
  points: (string | null)[],
  format?: string,
): Element {
  const whole = create(beside, `c:${kind}Ref`);
  const place = create(beside, "c:f");
  text(place, formula);
  whole.appendChild(place);
  const cache = create(beside, `c:${kind}Cache`);
  if (format !== undefined) {
    const code = create(beside, "c:formatCode");
    text(code, format);
    cache.appendChild(code);
  }
  cache.appendChild(create(beside, "c:ptCount", { val: String(points.length) }));
  points.forEach((value, index) => {
    if (value === null) return;
    const point = create(beside, "c:pt", { idx: String(index) });
    const words = create(beside, "c:v");
    text(words, value);
    point.appendChild(words);
    cache.appendChild(point);
  });
  whole.appendChild(cache);
  return whole;
}
