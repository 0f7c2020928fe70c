/** How text is set: CSS font families, pixels, and whether it is bold. */
export type Face = { family: string; size: number; bold?: boolean };

let context: CanvasRenderingContext2D | null = null;

/** The width of a line of text in pixels, by the browser's own measure. */
export function textWidth(text: string, { family, size, bold }: Face): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser has no canvas to measure text with");
  context.font = `${bold ? 700 : 400} ${size}px ${family}`;
  return context.measureText(text).width;
}

/** How many lines a text takes in a width, broken at spaces, and inside a word only where it is wider than a line. */
export function lineCount(text: string, width: number, face: Face): number {
  let lines = 1;
  let used = 0;
  const space = textWidth(" ", face);
  for (const word of text.split(" ")) {
    const wide = textWidth(word, face);
    if (used > 0 && used + space + wide <= width) {
      used += space + wide;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(wide / width) - 1;
    used = wide % width || width;
  }
  return lines;
}

/** A text as it fits a place: the size to set it in, and, where the smallest is still too large, its beginning. */
export type Fitted = { text: string; size: number; lines: number };

/** Where a text is to be set: its width, the lines that there is room for at a size, and sizes, the largest first. */
export type Room = { width: number; lines: number | ((size: number) => number); sizes: readonly number[] };

/** Sets a text in the largest of the sizes that has room for it; it is cut only where none has. */
export function fit(text: string, { width, lines, sizes }: Room, face: Omit<Face, "size">): Fitted {
  // Browsers round glyphs to their own grid; a little room for that.
  const inner = width - 2;
  const allowed = (size: number): number => Math.max(1, typeof lines === "number" ? lines : lines(size));
  for (const size of sizes) {
    const count = lineCount(text, inner, { ...face, size });
    if (count <= allowed(size)) return { text, size, lines: count };
  }
  const size = sizes.at(-1) ?? 12;
  const letters = [...text];
  const shortened = () => `${letters.join("").trimEnd()}…`;
  while (letters.length > 1 && lineCount(shortened(), inner, { ...face, size }) > allowed(size)) letters.pop();
  return { text: shortened(), size, lines: allowed(size) };
}
