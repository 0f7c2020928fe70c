import * as xlsx from "xlsx";
import { UserError } from "../../errors.ts";
import { durationText } from "../normalise/calendar.ts";
import { cellAddress, type CellValue } from "./cell.ts";
import { formatKind } from "./number-format.ts";
import { readParts } from "./parts.ts";
import type { Merge, Sheet, Workbook, WorkbookReader } from "./reader.ts";
import { emptyScan, scanSheet, type SheetScan } from "./sheet-scan.ts";

type ParsedCell = { t: string; v?: unknown; z?: string };
type ParsedSheet = { "!data"?: (ParsedCell | undefined)[][]; "!merges"?: xlsx.Range[] };
type Parsed = {
  SheetNames: string[];
  Sheets: Record<string, ParsedSheet | undefined>;
  Workbook?: { WBProps?: { date1904?: boolean }; Sheets?: { name: string; Hidden?: number; id?: string }[] };
  Directory?: { workbooks: string[] };
};

/** Parts that are unfolded already, as SheetJS wants them; `type` 2 is a stream. */
type Archive = { files: Record<string, { name: string; type: 2; content: Buffer }> };

// It is exported, but its types leave it out. Given unfolded parts it inflates nothing itself, which it does slowly.
const { parse_zip: parseZip } = xlsx as unknown as { parse_zip: (archive: Archive, options: object) => Parsed };

/** Days between the two date systems. */
const days1904 = 1462;

/** What a cell of a spreadsheet can hold; a longer one is a bomb. */
const longestText = 32_767;

const errorTexts = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

// No formatted texts, formulas or styles; number formats to tell dates; rows from 1 whatever the sheet says of its size;
// and faults thrown, where SheetJS would otherwise leave the sheet out without a word.
const lean = {
  dense: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  nodim: true,
  WTF: true,
};

/** Reads xlsx and xlsm with SheetJS, a whole workbook in memory. */
export const sheetjsReader: WorkbookReader = {
  name: "sheetjs",
  open: async (bytes, file, limits) => {
    const parts = await readParts(bytes, file, limits);
    const archive: Archive = { files: {} };
    for (const [name, content] of parts) archive.files[name] = { name, type: 2, content };
    const sheetNames = parse(archive, { bookSheets: true }, file).SheetNames;
    return { sheetNames, read: (names) => readSheets(archive, parts, names, file) } satisfies Workbook;
  },
};

function parse(archive: Archive, options: object, file: string): Parsed {
  try {
    return parseZip(archive, options);
  } catch (cause) {
    throw new UserError("WORKBOOK_DAMAGED", `this workbook cannot be understood: ${String(cause)}`, {
      place: { file },
      mend: "Open it in a spreadsheet program and save it anew.",
      cause,
    });
  }
}

function readSheets(archive: Archive, parts: Map<string, Buffer>, names: readonly string[], file: string): Sheet[] {
  const parsed = parse(archive, { ...lean, sheets: names }, file);
  const date1904 = parsed.Workbook?.WBProps?.date1904 === true;
  return names.map((name) => {
    const sheet = parsed.Sheets[name];
    const entry = parsed.Workbook?.Sheets?.find((candidate) => candidate.name === name);
    const xml = parts.get(sheetPart(parsed, parts, entry?.id) ?? "");
    const scan = xml ? scanSheet(xml) : emptyScan;
    return toSheet(name, sheet ?? {}, (entry?.Hidden ?? 0) > 0, date1904, scan, file);
  });
}

/** Name of the part that holds a sheet, by the workbook's relations. */
function sheetPart(parsed: Parsed, parts: Map<string, Buffer>, id: string | undefined): string | undefined {
  const workbook = (parsed.Directory?.workbooks[0] ?? "xl/workbook.xml").replace(/^\//, "");
  const [, folder = "", base = ""] = /^(.*\/)?([^/]*)$/.exec(workbook) ?? [];
  const relations = parts.get(`${folder}_rels/${base}.rels`)?.toString("utf8") ?? "";
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = /\sTarget=["']([^"']*)["']/.exec(tag)?.[1];
    if (target !== undefined && /\sId=["']([^"']*)["']/.exec(tag)?.[1] === id) {
      return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
    }
  }
  return undefined;
}

function toSheet(
  name: string,
  sheet: ParsedSheet,
  hidden: boolean,
  date1904: boolean,
  scan: SheetScan,
  file: string,
): Sheet {
  const data = sheet["!data"] ?? [];
  const serialOffset = date1904 ? days1904 : 0;
  const toValue = (cell: ParsedCell | undefined, column: number, row: number): CellValue => {
    if (cell === undefined) return null;
    if (cell.t === "n") return numberValue(cell.v, cell.z, serialOffset);
    if (cell.t === "e") {
      return errorTexts.get(cell.v as number) ?? scan.errors.get(cellAddress(column, row)) ?? "#ERROR!";
    }
    if (typeof cell.v === "string" && cell.v.length > longestText) {
      throw new UserError("CELL_TOO_LONG", `a cell holds ${cell.v.length} characters; ${longestText} is the most`, {
        place: { file, sheet: name, cell: cellAddress(column, row) },
        mend: "Ask where the file comes from: no spreadsheet program writes such a cell. Shorten it.",
      });
    }
    return typeof cell.v === "string" || typeof cell.v === "boolean" ? cell.v : null;
  };
  return {
    name,
    hidden,
    lastRow: data.length,
    row: (number) => Array.from(data[number - 1] ?? [], (cell, column) => toValue(cell, column, number)),
    merges: (sheet["!merges"] ?? []).map(toMerge),
    hiddenRows: scan.hiddenRows,
    serialOffset,
    formulasWithoutValue: scan.formulasWithoutValue,
    errorCells: scan.errorCells,
  };
}

function numberValue(value: unknown, format: string | undefined, serialOffset: number): CellValue {
  if (typeof value !== "number" || Number.isNaN(value)) return null;
  const kind = formatKind(format ?? "General");
  switch (kind.kind) {
    case "date":
      return { serial: value + serialOffset };
    case "time":
      return durationText(Math.round(value * 86_400));
    case "padded":
      return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(kind.digits, "0") : value;
    case "number":
      return value;
  }
}

function toMerge({ s, e }: xlsx.Range): Merge {
  return { firstColumn: s.c, firstRow: s.r + 1, lastColumn: e.c, lastRow: e.r + 1 };
}
