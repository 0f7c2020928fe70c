import type { NumberFormat } from "@packages/report";
import type { Formats } from "../../i18n/use-format.ts";

/** `Februari 2026: Rp 1.815.400.000; Target: Rp 1.797.000.000`; what is not known is left out, but for the first. */
export function inWords(parts: readonly [string, number | null][], format: NumberFormat, formats: Formats): string {
  return parts
    .filter(([, value], index) => index === 0 || value !== null)
    .map(([name, value]) => `${name}: ${formats.exact(format, value)}`)
    .join("; ");
}
