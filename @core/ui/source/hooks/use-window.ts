import { useEffect, useState, type RefObject } from "react";
import { windowOf, type Window } from "./window-of.ts";

/** Follows a scrolling box, redrawing once a frame and only where other rows come into sight. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [range, setRange] = useState(() => windowOf(count, rowHeight, 0, 900));
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const next = windowOf(count, rowHeight, element.scrollTop, element.clientHeight);
      setRange((now) => (now.start === next.start && now.end === next.end && now.after === next.after ? now : next));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener("scroll", later, { passive: true });
    const resized = new ResizeObserver(later);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", later);
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [box, count, rowHeight]);
  return range;
}
