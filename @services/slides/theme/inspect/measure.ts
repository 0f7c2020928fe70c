import type { Box, MeasuredSlide, TextBox } from "./measured.ts";

/** Measures every slide on the page of all slides. It runs in the browser, and carries all it needs inside it. */
export function measureSlides(): MeasuredSlide[] {
  const boxIn = (rectangle: DOMRect, origin: DOMRect): Box => ({
    left: rectangle.left - origin.left,
    top: rectangle.top - origin.top,
    right: rectangle.right - origin.left,
    bottom: rectangle.bottom - origin.top,
  });

  const isCut = (line: DOMRect, edge: DOMRect): boolean =>
    line.left < edge.left - 1 ||
    line.right > edge.right + 1 ||
    line.top < edge.top - 3 ||
    line.bottom > edge.bottom + 3;

  /** Whether an element between the text and its slide shows less than all of it. */
  const isClipped = (element: Element, slide: Element, lines: DOMRect[]): boolean => {
    for (let each: Element | null = element; each && each !== slide; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (each instanceof SVGElement || (overflowX === "visible" && overflowY === "visible")) continue;
      const edge = each.getBoundingClientRect();
      if (lines.some((line) => isCut(line, edge))) return true;
    }
    return false;
  };

  const measure = (slide: Element): MeasuredSlide => {
    const origin = slide.getBoundingClientRect();
    const measured: MeasuredSlide = { box: boxIn(origin, origin), texts: [], clipped: [] };
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
      if (!element || text === "" || element.closest("title, desc, [data-unseen]")) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const style = getComputedStyle(element);
      measured.texts.push({
        text,
        lines: lines.map((line) => boxIn(line, origin)),
        size: Number.parseFloat(style.fontSize),
        bold: Number(style.fontWeight) >= 700,
        colour: element instanceof SVGElement ? style.fill : style.color,
      } satisfies TextBox);
      if (isClipped(element, slide, lines)) measured.clipped.push(text);
    }
    return measured;
  };

  return [...document.querySelectorAll(".print-slide-container")].map(measure);
}
