import { createHash } from "node:crypto";
import type { Reader } from "@packages/db/reader";
import type { Role } from "@packages/db/auth";

/**
 * The ETag of an answer that follows from release, code, entity, role, route and query alone. `query` is the parsed one, so
 * that different spellings of one question have one tag.
 */
export function releaseTag(build: string, reader: Reader, role: Role, path: string, query: object): string {
  const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = JSON.stringify([build, reader.entity, reader.release.number, role, path, sorted]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 27)}"`;
}

/** Whether If-None-Match names the tag; weak ones count, as RFC 9110 has it for this header. */
export function names(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}
