import type { Entity } from "@config/atlas";
import * as xlsx from "xlsx";
import type { LaidOut } from "../sheets/layout.ts";
import { notesOf } from "../sheets/other-sheets.ts";
import { isDate1904 } from "../sheets/transaction-sheets.ts";

/** Number formats by their ids: SheetJS would number them in the order in which this process ever met them. */
const FORMATS: Record<number, string> = {
  0: "General",
  1: "0",
  3: "#,##0",
  60: "dd/mm/yyyy",
  61: "dd/mm/yyyy hh:mm",
  62: "d mmm yyyy",
  63: '"Rp"#,##0',
  65535: "General",
};

/** The bytes of a year's workbook: the same for the same sheets, whenever and wherever it is written. */
export function workbookBytes(entity: Entity, year: number, sheets: readonly LaidOut[]): Uint8Array {
  const workbook = xlsx.utils.book_new();
  for (const { plan, sheet } of sheets) xlsx.utils.book_append_sheet(workbook, sheet, plan.name);
  const notes = notesOf(entity, year);
  const page = xlsx.utils.aoa_to_sheet(notes.lines.map((line) => [line]));
  page["!cols"] = [{ wch: 70 }];
  xlsx.utils.book_append_sheet(workbook, page, notes.name);
  workbook.Workbook = {
    WBProps: { date1904: isDate1904(year) },
    Sheets: [...sheets.map(({ plan }) => ({ Hidden: plan.hidden ? (1 as const) : (0 as const) })), { Hidden: 0 }],
  };
  Object.assign(workbook, { SSF: { ...FORMATS } });
  workbook.Props = {
    Title: `${entity.name} ${year}`,
    Author: entity.legalName,
    CreatedDate: new Date(Date.UTC(year, 0, 2)),
  };
  return xlsx.write(workbook, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }) as Uint8Array;
}
