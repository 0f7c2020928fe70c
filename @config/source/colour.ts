/** Colours are RRGGBB, as Office files want them. */

/** `share` of the second colour in the first: 0 is all the first, 1 all the second. */
export function mix(first: string, second: string, share: number): string {
  const other = channels(second);
  return channels(first)
    .map((value, index) => Math.round(value + ((other[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** WCAG 2's contrast ratio, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards black or white only as far as it takes to stand out from the background by `ratio`. */
export function readable(colour: string, background: string, ratio: number): string {
  const towards = luminance(background) > 0.18 ? "000000" : "FFFFFF";
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return towards;
}

/** The colour, made as pale as it may be while it stands out from the background by `ratio`. */
export function faded(colour: string, background: string, ratio: number): string {
  let palest = readable(colour, background, ratio);
  for (let share = 0.04; share < 1; share += 0.04) {
    const candidate = mix(colour, background, share);
    if (contrast(candidate, background) < ratio) break;
    palest = candidate;
  }
  return palest;
}

/** A colour to write in on the background: white, or the ink where black would read better than white. */
export function onColour(background: string, ink: string): string {
  return contrast("FFFFFF", background) >= contrast("000000", background) ? "FFFFFF" : readable(ink, background, 4.5);
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
