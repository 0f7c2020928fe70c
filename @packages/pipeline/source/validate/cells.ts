import type { Manifest } from "../extract/manifest.ts";

export type Address = { source_file: string; source_sheet: string; source_row: string };

/** Tells the workbook cell that a value came from. */
export type FindCell = (address: Address, column: string | null) => string | null;

/**
 * A1 addresses by the manifest's headings. Null where the sheet has no such column: the value came from the source
 * config's defaults, or the snapshot's month is older than the sheet's present layout.
 */
export function cellFinder(manifest: Manifest | null): FindCell {
  const letters = new Map<string, string>();
  for (const { file, sheets } of manifest?.workbooks ?? []) {
    for (const { sheet, headings } of sheets) {
      for (const { cell, column } of headings) {
        const key = JSON.stringify([file, sheet, column]);
        if (column !== null && !letters.has(key)) letters.set(key, cell.replace(/\d+$/, ""));
      }
    }
  }
  return ({ source_file, source_sheet, source_row }, column) => {
    const letter = letters.get(JSON.stringify([source_file, source_sheet, column]));
    return letter === undefined ? null : `${letter}${source_row}`;
  };
}

/** Where to look, as a spreadsheet writes it: 'Transaksi TM'!B14, or the row where the column is not in the sheet. */
export function cellReference(address: Address, cell: string | null): string {
  return `'${address.source_sheet.replaceAll("'", "''")}'!${cell ?? `${address.source_row}:${address.source_row}`}`;
}
