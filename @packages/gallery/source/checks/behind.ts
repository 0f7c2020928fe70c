import { contrast } from "@config/atlas";
import sharp from "sharp";
import { READABLE } from "./readable.ts";

/** A text where it stands, in the picture's measures by `scale`; `colour` as CSS has it: `rgb(27, 36, 48)`. */
export type Lettering = {
  text: string;
  colour: string;
  lines: { left: number; top: number; right: number; bottom: number }[];
};

/** So much of what is behind a line may be too near to its colour: a gridline, the edge of a bar. */
const TOLERATED = 0.12;

/** Texts that do not stand out from what is behind them, by a picture of the slide without its texts. */
export async function paleTexts(texts: Lettering[], background: Buffer, scale: number): Promise<string[]> {
  const { data, info } = await sharp(background).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return texts.flatMap(({ text, colour, lines }) => {
    const own = hexOf(colour);
    if (own === null || !/[\p{L}\p{N}]/u.test(text)) return [];
    const seen = new Map<number, number>();
    for (const { left, top, right, bottom } of lines) {
      for (let y = pixel(top, scale, info.height); y < pixel(bottom, scale, info.height); y += 1) {
        for (let x = pixel(left, scale, info.width); x < pixel(right, scale, info.width); x += 1) {
          const at = (y * info.width + x) * 3;
          const rgb = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          seen.set(rgb, (seen.get(rgb) ?? 0) + 1);
        }
      }
    }
    const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
    const near = [...seen].filter(([rgb]) => contrast(own, hex(rgb)) < READABLE);
    const count = near.reduce((sum, [, times]) => sum + times, 0);
    if (count <= all * TOLERATED) return [];
    const [most] = near.sort(([, one], [, other]) => other - one);
    return [`"${text}" (${own} on ${hex(most?.[0] ?? 0)}) is too pale to read`];
  });
}

const pixel = (at: number, scale: number, end: number): number => Math.min(end, Math.max(0, Math.round(at * scale)));
const hex = (rgb: number): string => rgb.toString(16).padStart(6, "0").toUpperCase();

function hexOf(colour: string): string | null {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return null;
  return hex((Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue));
}
