import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LANGUAGES, type Language } from "@packages/report";
import { PresentError } from "../errors.ts";
import { named } from "../files.ts";
import { LOCALES } from "../locales.ts";
import { findSoffice, type SofficePlace } from "./find-soffice.ts";
import { pageCount } from "./page-count.ts";

/** A deck to convert: its bytes, the number of pages that its PDF must have, and the language that it is in. */
export type DeckBytes = { bytes: Uint8Array; slides: number; language: Language };

export type ConvertOptions = SofficePlace & {
  /** Milliseconds that LibreOffice may take to start, and for each deck; a minute where left out. */
  patience?: number | undefined;
};

const PATIENCE = 60_000;

/** Numbers in charts, and the language that the PDF names, as the deck's readers have them; no first-start tour. */
const settings = (locale: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/** Tagged, so that titles, tables and alternative texts reach screen readers. */
const FILTER = 'pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/**
 * The PDFs of decks, in their order, by one run of LibreOffice for each language that there is, with a profile of its own.
 * LibreOffice reports success whatever happens, so each PDF is opened and its pages are counted. Throws PresentError
 * SOFFICE_MISSING, NO_SPACE, PDF_TIMEOUT or PDF_FAILED.
 */
export async function convertToPdf(decks: DeckBytes[], options: ConvertOptions = {}): Promise<Uint8Array[]> {
  const soffice = await findSoffice(options);
  const pdfs = new Map<DeckBytes, Uint8Array>();
  for (const language of LANGUAGES) {
    const group = decks.filter((deck) => deck.language === language);
    if (group.length === 0) continue;
    const made = await convertGroup(soffice, group, language, options).catch((error: unknown) => {
      throw named(error, tmpdir());
    });
    group.forEach((deck, index) => pdfs.set(deck, made[index] ?? new Uint8Array()));
  }
  return decks.map((deck) => pdfs.get(deck) ?? new Uint8Array());
}

async function convertGroup(
  soffice: string,
  decks: DeckBytes[],
  language: Language,
  options: ConvertOptions,
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-pdf-"));
  try {
    const profile = path.join(folder, "profile");
    await mkdir(path.join(profile, "user"), { recursive: true });
    await writeFile(path.join(profile, "user", "registrymodifications.xcu"), settings(LOCALES[language]));
    const names = decks.map((_, index) => `deck-${index + 1}`);
    await Promise.all(
      decks.map(({ bytes }, index) => writeFile(path.join(folder, `${names[index] ?? ""}.pptx`), bytes)),
    );
    const patience = options.patience ?? PATIENCE;
    const said = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        FILTER,
        "--outdir",
        folder,
        ...names.map((name) => path.join(folder, `${name}.pptx`)),
      ],
      patience * (1 + decks.length),
    );
    return await Promise.all(
      decks.map(({ slides }, index) => readPdf(path.join(folder, `${names[index] ?? ""}.pdf`), slides, said)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPdf(file: string, slides: number, said: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw failed("LibreOffice wrote no PDF", said);
  const pages = pageCount(bytes);
  if (pages !== slides) throw failed(`the PDF has ${pages ?? "no"} pages and the deck ${slides} slides`, said);
  return bytes;
}

function failed(message: string, said: string): PresentError {
  return new PresentError("PDF_FAILED", withWords(message, said), {
    mend: "open the PPTX in LibreOffice Impress to see what it says, or ask for the PPTX alone",
  });
}

function withWords(message: string, said: string): string {
  const words = said.trim().slice(-400);
  return words ? `${message} (LibreOffice: ${words})` : message;
}

function tooLate(timeout: number, said: string): PresentError {
  const message = `LibreOffice had made no PDF after ${Math.ceil(timeout / 1000)} s and was stopped`;
  return new PresentError("PDF_TIMEOUT", withWords(message, said), {
    mend: "run the same again when the machine has less to do, give it more time (ATLAS_SOFFICE_SECONDS), or ask for the PPTX alone",
  });
}

/** Runs a program to its end and returns what it said. Its whole process group is ended when time is up. */
function run(program: string, parameters: string[], timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // soffice is a script that starts another process: only the group can be ended as a whole.
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    let said = "";
    let late = false;
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const end = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, timeout);
    const forget = endedWithUs(end);
    const finish = () => {
      clearTimeout(timer);
      forget();
    };
    child.once("error", (error) => {
      finish();
      reject(failed(`${program} did not start: ${error.message}`, said));
    });
    child.once("close", () => {
      finish();
      if (late) reject(tooLate(timeout, said));
      else resolve(said);
    });
  });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ends the other program when this one is stopped, and passes the signal on. Returns what undoes it. */
function endedWithUs(end: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    forget();
    end();
    // Whoever else listens decides for itself; where nobody does, the signal means what it always means.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off("exit", end);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  process.once("exit", end);
  for (const signal of SIGNALS) process.once(signal, stop);
  return forget;
}
