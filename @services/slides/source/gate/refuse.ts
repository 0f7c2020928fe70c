import { UserError } from "@core/command";

const shown = 12;

/** Throws UserError SLIDES_REFUSED where there is anything wrong with slides: they are not fit to be shown. */
export function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const different = [...new Set(faults)];
  const lines = different.slice(0, shown).map((fault) => `\n  ${fault}`);
  const more = different.length > shown ? `\n  … and ${different.length - shown} more` : "";
  throw new UserError("SLIDES_REFUSED", `the slides are not fit to be shown:${lines.join("")}${more}`, {
    mend: "What was made before stays. This is a fault of the theme: say what it was drawn from.",
  });
}
