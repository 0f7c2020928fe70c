import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { CellValue } from "../workbook/cell.ts";
import { originalText } from "./text.ts";

/** A phone number as E.164, +62 where it names no country, or null where it is no valid number or more than one. */
export function normalisePhone(value: CellValue): string | null {
  const text = originalText(value).trim().replace(/^'/, "");
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: "ID", extract: false });
  return parsed?.isValid() === true && parsed.ext === undefined ? parsed.number : null;
}
