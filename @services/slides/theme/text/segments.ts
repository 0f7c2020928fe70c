import { unbroken } from "@packages/storyline/unbroken";

/**
 * A piece of a text: words; or an arrow with what it belongs to, which no line may end in. Arrows are drawn, because fonts
 * on the web often lack them.
 */
export type Segment = { arrow: null; text: string } | { arrow: "up" | "down"; before: string; after: string };

/** `tumbuh (▲ 16,2%) dari` → words, an arrow between `(` and ` 16,2%)`, words. */
export function segmentsOf(text: string): Segment[] {
  const parts = unbroken(text).split(/(\S*[▲▼](?:\u00A0|\S)*)/);
  return parts.flatMap((part): Segment[] => {
    const [, before = "", arrow, after = ""] = /^(\S*)([▲▼])(.*)$/s.exec(part) ?? [];
    if (arrow !== undefined) return [{ arrow: arrow === "▲" ? "up" : "down", before, after }];
    return part === "" ? [] : [{ arrow: null, text: part }];
  });
}
