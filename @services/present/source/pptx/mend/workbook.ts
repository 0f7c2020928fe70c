const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts of the workbook behind a chart, made from what the chart itself shows: names in column A, a series in each
 * column after it. Where the chart has no value, neither has the workbook.
 */
export function workbookOf(chart: string): Map<string, string> {
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)]
    .map(([xml]) => ({
      order: Number(/<c:idx val="(\d+)"/.exec(xml)?.[1]),
      name: points(/<c:tx>.*?<\/c:tx>/s.exec(xml)?.[0]).get(0) ?? "",
      names: points(/<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0]),
      values: points(/<c:val>.*?<\/c:val>/s.exec(xml)?.[0]),
    }))
    .sort((a, b) => a.order - b.order);
  const heading = ["", ...series.map(({ name }) => name)].map((name, column) => text(column, 1, name)).join("");
  const rows = [...(series[0]?.names ?? [])].map(([index, name]) => {
    const values = series.map(({ values: row }, column) => number(column + 1, index + 2, row.get(index)));
    return `<row r="${index + 2}">${text(0, index + 2, name)}${values.join("")}</row>`;
  });
  return new Map([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}</Types>`,
    ],
    ["_rels/.rels", relations("officeDocument", "xl/workbook.xml")],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")],
    [
      "xl/worksheets/sheet1.xml",
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heading}</row>${rows.join("")}</sheetData></worksheet>`,
    ],
  ]);
}

/** The points of a cache by index; their texts are escaped as in the chart. */
function points(cache: string | undefined): Map<number, string> {
  return new Map(
    [...(cache ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs)].map(([, index, value]) => [
      Number(index),
      value ?? "",
    ]),
  );
}

function text(column: number, row: number, value: string): string {
  return value === ""
    ? ""
    : `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}

function number(column: number, row: number, value: string | undefined): string {
  return value === undefined ? "" : `<c r="${letters(column)}${row}"><v>${value}</v></c>`;
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}

function relations(kind: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`;
}
