import type { Reader } from "@packages/db/reader";
import { Problem } from "../../app/problem.ts";
import { malformed } from "../view/refuse.ts";
import { CursorError, questionOf, readCursor, writeCursor, type Position } from "./cursor.ts";

/** A page of a list: which release it is of, where it begins, and the cursor of the next. */
export type Page = { reader: Reader; from: (string | number)[] | null; next: (position: Position) => string };

/**
 * The page that a query asks for. A cursor's release is the page's. Throws a Problem: 410 where that can be read no longer,
 * 400 where the cursor is none, or another list's.
 */
export async function pageOf(reader: Reader, list: string, query: { cursor?: string | undefined }): Promise<Page> {
  const question = questionOf(list, reader.entity, query);
  const { cursor } = query;
  if (cursor === undefined) return page(reader, question, null);
  const { release, position } = read(cursor, question);
  const same = await reader.atRelease(release);
  if (!same) throw new Problem("release-gone", { detail: "Leave the cursor out to begin at the first page." });
  return page(same, question, position);
}

function page(reader: Reader, question: string, from: Page["from"]): Page {
  return { reader, from, next: (position) => writeCursor(reader.release.number, question, position) };
}

function read(cursor: string, question: string) {
  try {
    return readCursor(cursor, question);
  } catch (error) {
    if (error instanceof CursorError) throw malformed("cursor", error.message);
    throw error;
  }
}
