/** Advance widths of the printable ASCII characters (32–126) in thousandths of the font size: Arial's and Calibri's. */
const ARIAL = {
  plain: widths(
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 " +
      "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 " +
      "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584",
  ),
  bold: widths(
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 " +
      "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 " +
      "333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584",
  ),
};
const CALIBRI = {
  plain: widths(
    "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 268 498 498 498 463 " +
      "894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 498 " +
      "291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498",
  ),
  bold: widths(
    "226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276 276 498 498 498 463 " +
      "898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653 591 906 551 520 478 325 430 325 498 498 " +
      "300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 537 355 399 347 537 473 745 459 474 397 344 475 344 498",
  ),
};
/** Viewers round glyphs to their own grid; a little room for that. */
const SLACK = 1.01;

/** A font as text is set in it: points, and the family that the brand names. */
export type Typeface = { family: string; size: number; bold?: boolean };

/**
 * The width of a line of text in inches. Metrics are Calibri's where the family is that, and else Arial's; other scripts
 * than Latin count a full em, so that the guess errs on the wide side.
 */
export function textWidth(text: string, face: Typeface): number {
  const family = /calibri|carlito/i.test(face.family) ? CALIBRI : ARIAL;
  const table = face.bold ? family.bold : family.plain;
  let thousandths = 0;
  for (const character of text) {
    // A space that does not break is as wide as one that does.
    const code = character === "\u00A0" ? 32 : (character.codePointAt(0) ?? 0);
    thousandths += table[code - 32] ?? (code < 0x2000 ? 600 : 1000);
  }
  return ((thousandths / 1000) * face.size * SLACK) / 72;
}

/** The text, or as much of its beginning and end as fits in `width` inches: names often differ in their last word alone. */
export function ellipsize(text: string, width: number, face: Typeface): string {
  if (textWidth(text, face) <= width) return text;
  const characters = [...text];
  const cut = (kept: number) => {
    const tail = Math.floor(kept / 3);
    const head = characters
      .slice(0, kept - tail)
      .join("")
      .trimEnd();
    return `${head}…${characters
      .slice(characters.length - tail)
      .join("")
      .trimStart()}`;
  };
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(cut(middle), face) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

/** How many lines the text takes at this width, broken at spaces as Office breaks it. */
export function lineCount(text: string, width: number, face: Typeface): number {
  let lines = 1;
  let used = 0;
  const space = textWidth(" ", face);
  for (const word of text.split(" ")) {
    const wide = textWidth(word, face);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
    // A word that is longer than the line is broken within.
    const broken = width > 0.01 ? Math.max(0, Math.ceil(used / width) - 1) : text.length;
    lines += broken;
    used -= broken * width;
  }
  return lines;
}

function widths(list: string): number[] {
  return list.split(" ").map(Number);
}
