import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { generateSample, type Sample } from "./generate.ts";
import type { SampleOptions } from "./options.ts";

export type WriteOptions = {
  /** The folder that holds @source/ and output/. */
  home: string;
  /** Replaces files that the sample did not write. */
  force?: boolean;
};

export type WrittenSample = Sample & { files: string[]; truthFile: string };

/** A file that may be somebody's own data stands where the sample would write. */
export class OverwriteError extends Error {
  override name = "OverwriteError";
  readonly code = "NOT_A_SAMPLE";
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(`not written by the sample, or changed since: ${files.join(", ")}`);
    this.files = files;
  }
}

/** SHA-256 of all that the sample ever wrote in this home, by file. */
type Ledger = Record<string, string[]>;

/**
 * Generates a sample and writes its workbooks, source configs and truth below a home. A file that is there already is
 * replaced only if its bytes are ones that the sample wrote. Throws OverwriteError, with nothing written.
 */
export async function writeSample(
  options: SampleOptions,
  { home, force = false }: WriteOptions,
): Promise<WrittenSample> {
  const sample = generateSample(options);
  const contents = new Map<string, Uint8Array>();
  for (const { year, file, workbook, config } of sample.years) {
    contents.set(path.join("@source", "raw", file), workbook);
    contents.set(path.join("@source", "config", `${options.entity.code}-${year}.yaml`), Buffer.from(config));
  }
  const ledgerFile = path.join(home, "output", "sample", `${options.entity.code}.files.json`);
  const ledger = await readLedger(ledgerFile);
  const strangers = await findStrangers(home, contents, ledger);
  if (strangers.length > 0 && !force) throw new OverwriteError(strangers);

  // The ledger comes first: a run that is killed midway leaves no file of its own that the next one takes for a stranger's.
  for (const [file, bytes] of contents) {
    const known = (ledger[file] ??= []);
    if (!known.includes(sha256(bytes))) known.push(sha256(bytes));
  }
  await writeWhole(ledgerFile, `${JSON.stringify(ledger, null, 2)}\n`);
  for (const [file, bytes] of contents) await writeWhole(path.join(home, file), bytes);
  const truthFile = path.join("output", "sample", `${options.entity.code}.truth.json`);
  await writeWhole(path.join(home, truthFile), `${JSON.stringify(sample.truth)}\n`);
  return { ...sample, files: [...contents.keys()], truthFile };
}

async function findStrangers(
  home: string,
  contents: ReadonlyMap<string, Uint8Array>,
  ledger: Ledger,
): Promise<string[]> {
  const strangers: string[] = [];
  for (const [file, bytes] of contents) {
    const there = await readIfThere(path.join(home, file));
    if (there === null) continue;
    const hash = sha256(there);
    if (hash !== sha256(bytes) && ledger[file]?.includes(hash) !== true) strangers.push(file);
  }
  return strangers;
}

async function readLedger(file: string): Promise<Ledger> {
  const content = await readIfThere(file);
  return content === null ? {} : (JSON.parse(content.toString("utf8")) as Ledger);
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** A whole file or nothing. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What was written, for --json. */
export function summaryOf(written: WrittenSample) {
  const { truth, files, truthFile } = written;
  return {
    entity: truth.entity,
    options: truth.options,
    files,
    truth: truthFile,
    tables: truth.tables,
    reason_codes: Object.fromEntries(
      [...Map.groupBy(truth.verdicts, (verdict) => `${verdict.table} ${verdict.reason_code}`)]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([code, verdicts]) => [code, verdicts.length]),
    ),
  };
}
