import type { Box, MeasuredSlide, TextBox } from "@services/slides-theme/measured";

/** What is wrong with how a slide is laid out, a sentence each: text beyond its edges, cut off, or over other text. */
export function layoutFaults({ box, texts, clipped }: MeasuredSlide): string[] {
  const outside = texts.filter(({ lines }) => lines.some((line) => isOutside(line, box)));
  return [
    ...outside.map(({ text }) => `"${text}" stands beyond the slide's edge`),
    ...clipped.map((text) => `"${text}" is cut off`),
    ...texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .flatMap((other) => (areOver(one, other) ? `"${one.text}" and "${other.text}" overlap` : [])),
    ),
  ];
}

/** A pixel is left to rounding. */
const isOutside = (line: Box, slide: Box): boolean =>
  line.left < slide.left - 1 ||
  line.right > slide.right + 1 ||
  line.top < slide.top - 1 ||
  line.bottom > slide.bottom + 1;

function areOver(one: TextBox, other: TextBox): boolean {
  return one.lines.some((first) => other.lines.some((second) => areMeeting(inked(first), inked(second))));
}

/** A line's box has room above capitals and below descenders, where two lines may meet unseen. */
function inked(line: Box): Box {
  const room = (line.bottom - line.top) * 0.14;
  return { ...line, top: line.top + room, bottom: line.bottom - room };
}

const areMeeting = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
