import { UserError } from "@core/command";
import type { MeasuredSlide } from "@services/slides-theme/measured";
import { run } from "../run.ts";
import { pageFaults } from "./words.ts";

const patience = 60_000;

/** What is wrong with a PDF of slides: the number of its pages, and texts that are not on the page of their slide. */
export async function pdfFaults(file: string, slides: MeasuredSlide[]): Promise<string[]> {
  const pages = Number(/^Pages:\s+(\d+)/m.exec(await poppler("pdfinfo", [file]))?.[1]);
  if (pages !== slides.length) return [`the PDF has ${pages || "no"} pages, and the deck ${slides.length} slides`];
  const texts = (await poppler("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"])).split("\f");
  return slides.flatMap((slide, index) =>
    pageFaults(slide, texts[index] ?? "").map((fault) => `slide ${index + 1}: ${fault}`),
  );
}

/** Runs one of poppler's programs and gives what it printed. Throws UserError POPPLER_MISSING. */
async function poppler(program: "pdfinfo" | "pdftotext", parameters: string[]): Promise<string> {
  try {
    return (await run(program, parameters, { timeout: patience })).out;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new UserError("POPPLER_MISSING", `${program} is not installed, and PDFs are looked through by it`, {
      mend: "Install it (Debian: apt-get install poppler-utils; macOS: brew install poppler).",
      cause,
    });
  }
}
