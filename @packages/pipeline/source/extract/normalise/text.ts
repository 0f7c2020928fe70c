import type { CellValue } from "../workbook/cell.ts";
import { serialText } from "./calendar.ts";
import { numberText } from "./number-text.ts";

/** A cell as text, exactly: what is kept of a value that is not understood. */
export function originalText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return serialText(value.serial) ?? numberText(value.serial);
}

const lineBreak = /[\r\n]|_x000[Dd]_/;

/** A cell as one trimmed line: line breaks, and the `_x000D_` that some writers leave for them, become one space. */
export function normaliseText(value: CellValue): string {
  const text = originalText(value);
  if (!lineBreak.test(text)) return text.trim();
  return text
    .split(lineBreak)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
