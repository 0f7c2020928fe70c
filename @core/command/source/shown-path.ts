import path from "node:path";

/** A path as the person would type it: from where they are if it lies below, else in full. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
}
