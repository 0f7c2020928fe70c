import { inflateSync } from "node:zlib";

/**
 * How many pages a PDF has, or null where it is none. The page tree's root says it, in the clear or, from PDF 1.5 on, in
 * a compressed object stream.
 */
export function pageCount(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes("%PDF-") || !file.subarray(-1024).includes("%%EOF")) return null;
  const text = file.toString("latin1");
  const counts = [text, ...objectStreams(file, text)].flatMap(countsIn);
  return counts.length === 0 ? null : Math.max(...counts);
}

/** The counts of page trees in a text; the root's is the largest. */
function countsIn(text: string): number[] {
  return [...text.matchAll(/<<(?:[^<>]|<(?!<)|>(?!>)|<<[^<>]*>>)*>>/g)]
    .map(([dictionary]) => dictionary)
    .filter((dictionary) => /\/Type\s*\/Pages\b/.test(dictionary))
    .flatMap((dictionary) => /\/Count\s+(\d+)/.exec(dictionary)?.[1] ?? [])
    .map(Number);
}

function objectStreams(file: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Type\s*\/ObjStm\b/g)].flatMap(({ index }) => {
    const start = text.indexOf("stream", index);
    const end = text.indexOf("endstream", start);
    if (start < 0 || end < 0) return [];
    const from = start + "stream".length + (text.startsWith("\r\n", start + 6) ? 2 : 1);
    try {
      return [inflateSync(file.subarray(from, end)).toString("latin1")];
    } catch {
      return [];
    }
  });
}
