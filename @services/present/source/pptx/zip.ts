import JSZip from "jszip";

/** The parts of an Office file by their names: XML as text, the rest as bytes. */
export type Parts = Map<string, string | Uint8Array>;

// The earliest that a zip can say; part of what makes the same report the same bytes.
const EPOCH = new Date("1980-01-01T00:00:00Z");

/** The parts of a zip. Throws where it is none, or is damaged. */
export async function unpack(raw: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(raw, { checkCRC32: true });
  const parts: Parts = new Map();
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const isText = /\.(xml|rels)$/.test(entry.name);
    parts.set(entry.name, await entry.async(isText ? "string" : "uint8array"));
  }
  return parts;
}

/** A zip whose bytes depend on its parts alone; the content types come first, as Office writes them. */
export async function pack(parts: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  const order = (name: string) => (name === "[Content_Types].xml" ? `0` : `1${name}`);
  const names = [...parts.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const name of names) zip.file(name, parts.get(name) ?? "", { date: EPOCH, createFolders: false });
  return zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: { level: 6 },
    platform: "DOS",
  });
}
