import type { CellValue } from "../workbook/cell.ts";
import { normaliseAmount } from "./amount.ts";

/** A whole number as digits (1.250 and 1250.0 are 1250), or null where it is not understood or not whole. */
export function normaliseInteger(value: CellValue): string | null {
  const text = normaliseAmount(value);
  return text === null || text.includes(".") ? null : text;
}
