import { fileURLToPath } from "node:url";

/** Open fonts of the same measures for what brands use of Office's fonts; a deck looks the same wherever it is opened. */
const standIns: Record<string, { family: string; package: string }> = {
  arial: { family: "Arimo", package: "@fontsource/arimo" },
  calibri: { family: "Carlito", package: "@fontsource/carlito" },
  helvetica: { family: "Arimo", package: "@fontsource/arimo" },
};

const weights = [400, 700];
const subsets = ["latin", "latin-ext"];

/** The CSS font family for a brand's font: its stand-in, the font itself where a machine has it, or any sans serif. */
export function fontStack(font: string): string {
  const { family } = standIn(font);
  return `"${family}", "${font}", sans-serif`;
}

/** Files of CSS that declare the fonts of these brands, and no others. */
export function fontFiles(fonts: readonly string[]): string[] {
  const packages = [...new Set(fonts.map((font) => standIn(font).package))].sort();
  const names = packages.flatMap((name) =>
    weights.flatMap((weight) => subsets.map((subset) => `${name}/${subset}-${weight}.css`)),
  );
  return names.map((name) => fileURLToPath(import.meta.resolve(name)));
}

/** Static ones alone: variable fonts become pictures of letters in a PDF. */
function standIn(font: string): { family: string; package: string } {
  const found = standIns[font.toLowerCase()];
  if (found) return found;
  throw new Error(`no web font stands in for "${font}": add one to ${import.meta.filename}`);
}
