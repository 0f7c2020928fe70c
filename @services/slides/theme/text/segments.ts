/** A piece of a text: words, or a mark of direction, which fonts on the web often lack and which is drawn. */
export type Segment = { kind: "words"; text: string } | { kind: "up" | "down" };

/** `turun ▼ 4 %` → words, down, words. */
export function segmentsOf(text: string): Segment[] {
  return text
    .split(/([▲▼])/)
    .filter((part) => part !== "")
    .map((part) => (part === "▲" ? { kind: "up" } : part === "▼" ? { kind: "down" } : { kind: "words", text: part }));
}

// Between a number and what belongs to it: its currency, its unit, its sign, the mark of a page.
const glued =
  /(?<=Rp|[▲▼]) (?=[-\d])|(?<=\d) (?=(?:%|jt|M|T|m|bn|tn|poin|pts|kali|times)(?![\p{L}\d]))| (?=\(\d+\/\d+\)$)/gu;

/** The text with spaces inside numbers that no line ends at: reports write plain ones. */
export function unbroken(text: string): string {
  return text.replace(glued, "\u00A0");
}
