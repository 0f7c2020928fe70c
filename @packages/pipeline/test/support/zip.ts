import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** A part of a hand-made archive; what is given beside name and content is told of it whether true or not. */
export type ZipPart = {
  name: string;
  content: string | Buffer;
  crc?: number;
  size?: number;
  flags?: number;
  method?: number;
};

/** A zip archive, each part deflated. */
export function zip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(part.method ?? 8, 4);
    common.writeUInt32LE(part.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\u0003\u0004"), common, name, packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\u0005\u0006"), end]);
}

/** The parts of an archive that was not streamed: local headers hold the sizes. */
export function unzip(bytes: Buffer): ZipPart[] {
  const parts: ZipPart[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [packed, nameLength, extraLength] = [at + 18, at + 26, at + 28];
    const start = at + 30 + bytes.readUInt16LE(nameLength) + bytes.readUInt16LE(extraLength);
    const end = start + bytes.readUInt32LE(packed);
    const content = bytes.subarray(start, end);
    const name = bytes.toString("utf8", at + 30, at + 30 + bytes.readUInt16LE(nameLength));
    parts.push({ name, content: bytes.readUInt16LE(at + 8) === 0 ? content : inflateRawSync(content) });
    at = end;
  }
  return parts;
}

/** A workbook's bytes with the text of one part changed. */
export function editPart(bytes: Buffer, name: string, edit: (text: string) => string): Buffer {
  const parts = unzip(bytes);
  const part = parts.find((candidate) => candidate.name === name);
  if (part === undefined) throw new Error(`no part ${name} among ${parts.map((each) => each.name).join(", ")}`);
  part.content = edit(part.content.toString("utf8"));
  return zip(parts);
}
