import { NO_NUMBER, type Report } from "@packages/report";

// What XML cannot hold: controls, lone surrogates and non-characters. Line breaks become spaces.
const UNFIT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]+/gu;

/** A report whose texts are one line each and hold nothing that an Office file or a page cannot, and whose zeros have no sign. */
export function clean(report: Report): Report {
  return mapStrings(report) as Report;
}

function mapStrings(value: unknown): unknown {
  // What has nothing to show is shown as missing, not as a hole.
  if (typeof value === "string") return value.replace(UNFIT, " ").replace(/\s+/gu, " ").trim() || NO_NUMBER;
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(mapStrings);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry)]));
  }
  return value;
}
