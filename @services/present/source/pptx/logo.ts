import sharp from "sharp";

export type Logo = {
  /** A data URL of the SVG, for viewers that draw it. */
  svg: string;
  /** The same as PNG bytes, for those that do not. */
  png: Uint8Array;
  /** Width ÷ height. */
  ratio: number;
  /** The share of its width that is empty at the right, so that what is seen of it can stand in line. */
  blank: number;
};

const HEIGHT = 256;
const drawn = new Map<string, Promise<Logo>>();

/** A brand's logo in both forms that a deck holds. Drawn once a process. */
export function logoOf(svg: string): Promise<Logo> {
  let logo = drawn.get(svg);
  if (!logo) {
    logo = draw(svg);
    drawn.set(svg, logo);
  }
  return logo;
}

async function draw(svg: string): Promise<Logo> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize({ height: HEIGHT })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer({ resolveWithObject: true });
  const seen = (await sharp(data).trim().toBuffer({ resolveWithObject: true })).info;
  return {
    svg: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    png: new Uint8Array(data),
    ratio: info.width / info.height,
    blank: 1 - (seen.width - (seen.trimOffsetLeft ?? 0)) / info.width,
  };
}
