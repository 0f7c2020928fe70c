/** What a number format makes of a number; `zeros` is how many digits it is padded to, for ids such as 00123. */
export type FormatKind = { kind: "number" | "date" | "time" } | { kind: "padded"; digits: number };

const known = new Map<string, FormatKind>();

/** Tells dates from times and plain numbers by an Excel format code such as `[$-421]dd mmmm yyyy;@`. */
export function formatKind(code: string): FormatKind {
  const found = known.get(code);
  if (found) return found;
  const kind = classify(code);
  known.set(code, kind);
  return kind;
}

function classify(code: string): FormatKind {
  if (/^0{2,}$/.test(code)) return { kind: "padded", digits: code.length };
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  // Quoted and escaped text, padding and fill characters, and brackets (colour, locale, condition) are no format letters.
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|am\/pm|a\/p/gi, "")
    .toLowerCase();
  if (elapsed) return { kind: "time" };
  if (/[yd]/.test(letters)) return { kind: "date" };
  if (/[hs]/.test(letters)) return { kind: "time" };
  return { kind: letters.includes("m") && !/[0#?]/.test(letters) ? "date" : "number" };
}
