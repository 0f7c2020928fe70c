import type { Parts } from "../zip.ts";

/** pptxgenjs counts charts over the whole process; here each deck counts from 1. */
export function numberCharts(parts: Parts): Parts {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const own = new Map(numbers.map((number, index) => [number, index + 1]));
  const renumber = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g,
      (whole: string, before: string, number: string, after: string) => {
        const to = own.get(number);
        return to === undefined ? whole : `${before}${to}${after}`;
      },
    );
  return new Map(
    [...parts].map(([name, content]) => [
      renumber(name),
      typeof content === "string" && name.endsWith(".rels") ? renumber(content) : content,
    ]),
  );
}

/** A chart as the schema wants it, with nothing where there is no value. */
export function mendChart(xml: string): string {
  return (
    xml
      .replace(/>\s+</g, "><")
      .replaceAll("<c:lineChart><c:varyColors", '<c:lineChart><c:grouping val="standard"/><c:varyColors')
      .replace(/<c:(line)Chart>.*?<\/c:\1Chart>/gs, mendLines)
      .replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
      // Names of one level are plain strings; several levels are for others.
      .replace(
        /<c:multiLvlStrRef>(<c:f>.*?<\/c:f>)<c:multiLvlStrCache>(<c:ptCount [^>]*>)<c:lvl>(.*?)<\/c:lvl><\/c:multiLvlStrCache><\/c:multiLvlStrRef>/gs,
        "<c:strRef>$1<c:strCache>$2$3</c:strCache></c:strRef>",
      )
      // Points with a colour of their own come before labels.
      .replace(/(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)((?:<c:dPt>(?:(?!<\/c:dPt>).)*<\/c:dPt>)+)/gs, "$2$1")
      // The third axis is declared for 3D charts alone.
      .replaceAll('<c:axId val="2094734556"/>', "")
  );
}

/** In a line, marks come before labels, and there is nothing to invert. */
function mendLines(lines: string): string {
  return lines
    .replaceAll('<c:invertIfNegative val="0"/>', "")
    .replace(/(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, "$2$1");
}
