import sharp, { type OverlayOptions } from "sharp";

const THUMB = { width: 320, height: 180 };
const GAP = 8;
const LABEL = 26;
const ACROSS = 8;

/** A line of pictures below its name. */
export type Strip = { label: string; pictures: string[] };

/** One picture of all of them: a block a strip, eight pictures across. */
export async function contactSheet(strips: Strip[], file: string): Promise<void> {
  const width = ACROSS * (THUMB.width + GAP) + GAP;
  const placed: OverlayOptions[] = [];
  let top = GAP;
  for (const { label, pictures } of strips) {
    placed.push({ input: labelOf(label, width), left: GAP, top });
    top += LABEL;
    for (const [index, picture] of pictures.entries()) {
      const thumb = await sharp(picture)
        .resize({ ...THUMB, fit: "contain", background: "#FFFFFF" })
        .png()
        .toBuffer();
      const row = Math.floor(index / ACROSS);
      placed.push({
        input: thumb,
        left: GAP + (index % ACROSS) * (THUMB.width + GAP),
        top: top + row * (THUMB.height + GAP),
      });
    }
    top += Math.ceil(pictures.length / ACROSS) * (THUMB.height + GAP) + GAP;
  }
  await sharp({ create: { width, height: top + GAP, channels: 3, background: "#8A8F98" } })
    .composite(placed)
    .png({ palette: true })
    .toFile(file);
}

function labelOf(text: string, width: number): Buffer {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width - 2 * GAP}" height="${LABEL}"><text x="0" y="18" font-family="sans-serif" font-size="15" font-weight="700" fill="#FFFFFF">${safe}</text></svg>`,
  );
}
