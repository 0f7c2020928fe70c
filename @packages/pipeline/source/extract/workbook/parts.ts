import { crc32, inflateRawSync } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { UserError } from "../../errors.ts";
import type { ReadLimits } from "./reader.ts";

const mebibyte = 1024 * 1024;

/** Above this size a part that unfolds to a hundred times its packed size is no honest sheet: those stay below 30. */
const ratioFrom = 16 * mebibyte;
const ratioLimit = 100;

/** The longest text that a JavaScript string holds: a larger sheet would vanish without a word. */
const partLimit = 511 * mebibyte;

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The XML parts of an xlsx file by their names, every part (also those left out, such as pictures) unfolded and
 * proven against its checksum. Throws UserError: NOT_A_WORKBOOK, PASSWORD_PROTECTED, WORKBOOK_DAMAGED,
 * WORKBOOK_TOO_LARGE.
 */
export async function readParts(bytes: Buffer, file: string, limits: ReadLimits): Promise<Map<string, Buffer>> {
  refuseOtherFormats(bytes, file);
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseSuspicious(entries, file, limits);
    const parts = new Map<string, Buffer>();
    for (const entry of entries) {
      const content = await unfold(zip, entry, bytes, file);
      if (/\.(xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, content);
    }
    return parts;
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw damaged(file, cause instanceof Error ? cause.message : "the archive cannot be read", cause);
  }
}

function refuseOtherFormats(bytes: Buffer, file: string): void {
  const begins = (magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (begins(zipMagic)) return;
  if (begins(oleMagic) && bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw passwordProtected(file);
  throw new UserError(
    "NOT_A_WORKBOOK",
    begins(oleMagic)
      ? "this is a workbook of the old .xls kind"
      : "this is not an xlsx workbook, whatever its name says",
    { place: { file }, mend: "Open it in a spreadsheet program and save it as .xlsx (Excel workbook)." },
  );
}

function refuseSuspicious(entries: Entry[], file: string, limits: ReadLimits): void {
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (!names.has("[content_types].xml") || ![...names].some((name) => name.endsWith("workbook.xml"))) {
    throw new UserError("NOT_A_WORKBOOK", "this is a zip archive, but not an xlsx workbook", {
      place: { file },
      mend: "Open it in a spreadsheet program and save it as .xlsx (Excel workbook).",
    });
  }
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.expandedBytes) {
    throw tooLarge(
      file,
      `it unfolds to ${toMebibytes(total)} MiB; the limit is ${toMebibytes(limits.expandedBytes)} MiB`,
      "Split the workbook, or raise the limit with ATLAS_EXPANSION_LIMIT_MIB if you trust it.",
    );
  }
  for (const { fileName, uncompressedSize, compressedSize } of entries) {
    if (uncompressedSize > ratioFrom && uncompressedSize > ratioLimit * compressedSize) {
      throw tooLarge(
        file,
        `${fileName} unfolds to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its packed size`,
        "Ask where the file comes from; a real sheet does not. Saving it anew in a spreadsheet program may help.",
      );
    }
    if (uncompressedSize > partLimit && /\.(xml|rels)$/i.test(fileName)) {
      throw tooLarge(
        file,
        `${fileName} unfolds to ${toMebibytes(uncompressedSize)} MiB; a sheet may have ${toMebibytes(partLimit)} MiB`,
        "Split the sheet, by month for instance.",
      );
    }
  }
}

async function unfold(zip: ZipFile, entry: Entry, bytes: Buffer, file: string): Promise<Buffer> {
  if (entry.isEncrypted()) throw passwordProtected(file);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (!entry.canDecodeFileData()) throw damaged(file, `${entry.fileName} is packed in a way that xlsx does not know`);
  const content = entry.compressionMethod === 0 ? packed : inflate(packed, entry, file);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
    throw damaged(file, `${entry.fileName} fails its checksum`);
  }
  return content;
}

/** Never more than the size declared, which the limits were held against. */
function inflate(packed: Buffer, entry: Entry, file: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  } catch (cause) {
    throw damaged(file, `${entry.fileName} cannot be unfolded to the size it declares`, cause);
  }
}

function passwordProtected(file: string): UserError {
  return new UserError("PASSWORD_PROTECTED", "this workbook is protected by a password", {
    place: { file },
    mend: "Open it, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it.",
  });
}

function damaged(file: string, what: string, cause?: unknown): UserError {
  return new UserError("WORKBOOK_DAMAGED", `this workbook is damaged: ${what}`, {
    place: { file },
    mend: "Copy the file again from where it came; else open it in a spreadsheet program, let that repair it, and save.",
    cause,
  });
}

function tooLarge(file: string, what: string, mend: string): UserError {
  return new UserError("WORKBOOK_TOO_LARGE", `this workbook is too large to be read safely: ${what}`, {
    place: { file },
    mend,
  });
}

function toMebibytes(bytes: number): number {
  return Math.ceil(bytes / mebibyte);
}
