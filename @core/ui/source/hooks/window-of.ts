/** Which rows of a long list are drawn, and how many pixels of the others stand before and after them. */
export type Window = { start: number; end: number; before: number; after: number };

/** The rows in sight of a scrolled box, with some above and below so that scrolling shows no gaps. */
export function windowOf(count: number, rowHeight: number, scrolled: number, height: number, overscan = 12): Window {
  const first = Math.floor(Math.max(0, scrolled) / rowHeight);
  const start = Math.max(0, Math.min(first, count) - overscan);
  const end = Math.min(count, first + Math.ceil(height / rowHeight) + overscan);
  return {
    start,
    end: Math.max(start, end),
    before: start * rowHeight,
    after: (count - Math.max(start, end)) * rowHeight,
  };
}
