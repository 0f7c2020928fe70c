// Between a number and what belongs to it (its currency, its unit, its sign, the mark of a page), before a year, before a slash,
// and in what is read as one.
const glued = new RegExp(
  [
    "(?<=Rp|[▲▼]) (?=[-−\\d])",
    "(?<=\\d) (?=(?:jt|juta|M|miliar|T|triliun|m|million|bn|billion|tn|trillion|poin|pts|kali|times)(?![\\p{L}\\d]))",
    " (?=\\(\\d+/\\d+\\)$)",
    "(?<=[\\p{L}\\d]) (?=(?:19|20)\\d\\d(?!\\d))",
    "(?<=Triwulan|Minggu|Week) (?=[IV\\d])",
    "(?<=\\bdi) (?=atas|bawah)",
    "(?<=\\b(?:atas|bawah|above|below)) (?=target)",
    " (?=/ )",
  ].join("|"),
  "gu",
);

/** A text of a story with spaces at which no line ends, where one would part what is read as one: `Rp 1,25 M`, `Februari 2026`. */
export function unbroken(text: string): string {
  return text.replace(glued, "\u00A0");
}
