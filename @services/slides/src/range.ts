import type { ByteRange } from "@packages/decks";

/** What of a file is wanted: a part, or the whole (null), or a part that it does not have. */
export type Wanted = ByteRange | null | "unsatisfiable";

/**
 * Reads a Range header (RFC 9110, 14.2) against a file's size. What is no single range of bytes, several among them, is as
 * if it were not there, which the standard allows.
 */
export function parseRange(header: string | null, size: number): Wanted {
  const [, first = "", last = ""] = /^bytes=(?:\s*,)*\s*(\d*)-(\d*)\s*(?:,\s*)*$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { offset: size - length, length };
  }
  // As they are written: numbers lose digits from 2^53 on.
  if (last !== "" && BigInt(last) < BigInt(first)) return null;
  const [offset, end] = [Number(first), last === "" ? Infinity : Number(last)];
  return offset >= size ? "unsatisfiable" : { offset, length: Math.min(end, size - 1) - offset + 1 };
}

/**
 * Whether a Range still holds beside this If-Range: for the very bytes that the part before was of. A date holds never,
 * since no file is sent with one.
 */
export function rangeHolds(ifRange: string | null, etag: string): boolean {
  return ifRange === null || ifRange.trim() === etag;
}
