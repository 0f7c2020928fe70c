import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";

/** Where a page ends: the values that its last row is ordered by. */
export type Position = readonly (string | number)[];

const version = 1;

/** What a cursor holds: the version of this form, the release, what was asked, the position. */
const form = z.tuple([
  z.literal(version),
  z.int().min(1),
  z.string().max(32),
  z.array(z.union([z.string().max(400), z.number()])).max(4),
]);

/** Thrown for a text that is no cursor, or one of another question. */
export class CursorError extends Error {
  override name = "CursorError";
}

/**
 * Where to go on, as text that means nothing to others. It is read as carefully as any other input: all that somebody who
 * writes one can do is to begin at another place of the same list.
 */
export function writeCursor(release: number, question: string, position: Position): string {
  return Buffer.from(JSON.stringify([version, release, question, position])).toString("base64url");
}

/** The release and position of a cursor. Throws CursorError where it is none, or of another question. */
export function readCursor(text: string, question: string): { release: number; position: (string | number)[] } {
  const parsed = form.safeParse(parseJson(Buffer.from(text, "base64url").toString("utf8")));
  if (!parsed.success) throw new CursorError("It is no cursor of ours: leave it out to begin at the first page.");
  const [, release, asked, position] = parsed.data;
  if (asked !== question) {
    throw new CursorError("It belongs to another list, other filters or another order: leave it out to begin anew.");
  }
  return { release, position };
}

/** What a list is asked for, in a few letters: the same for the same list, entity, filters and order. */
export function questionOf(list: string, entity: string, query: object): string {
  const asked = Object.entries(query)
    .filter(([name, value]) => name !== "cursor" && name !== "limit" && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([list, entity, asked]))
    .digest("base64url")
    .slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
