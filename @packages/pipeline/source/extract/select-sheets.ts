import { UserError } from "../errors.ts";
import { isPattern, type SheetConfig } from "../source-config/schema.ts";

export type SelectedSheet = { name: string; config: SheetConfig };

/**
 * The sheets that a workbook's configs mean, in the order of the configs. Throws UserError SHEET_NOT_FOUND with the sheets
 * there are, and SHEET_TWICE where a sheet would fill a table twice.
 */
export function selectSheets(names: readonly string[], configs: readonly SheetConfig[], file: string): SelectedSheet[] {
  const selected = configs.flatMap((config) => {
    const matching = names.filter(matcher(config.sheet));
    if (matching.length === 0) throw notFound(names, config.sheet, file);
    return matching.map((name) => ({ name, config }));
  });
  const seen = new Set<string>();
  for (const { name, config } of selected) {
    const key = JSON.stringify([name, config.table]);
    if (seen.has(key)) throw twice(name, config, file);
    seen.add(key);
  }
  return selected;
}

function matcher(sheet: string): (name: string) => boolean {
  if (!isPattern(sheet)) return (name) => name === sheet;
  const pattern = new RegExp(sheet.slice(1, -1), "i");
  return (name) => pattern.test(name);
}

function notFound(names: readonly string[], sheet: string, file: string): UserError {
  return new UserError(
    "SHEET_NOT_FOUND",
    `the workbook has no sheet ${isPattern(sheet) ? "that matches " : ""}${sheet}`,
    {
      place: { file, sheet },
      mend: `Correct the sheet in the source config; there are ${names.map((name) => `"${name}"`).join(", ")}.`,
    },
  );
}

function twice(name: string, { table }: SheetConfig, file: string): UserError {
  return new UserError("SHEET_TWICE", `the source config reads this sheet twice into ${table}`, {
    place: { file, sheet: name },
    mend: "Leave one of the two entries, or make their patterns not meet.",
  });
}
