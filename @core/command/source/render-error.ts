import type { CommanderError } from "commander";
import { isUserError, UsageError, type Place } from "./errors.ts";

/** The --json document of a failure. */
export type ErrorDocument = { error: { code: string; message: string; place: Place; mend: string } };

const internal = {
  code: "INTERNAL",
  mend: "This is a fault of Atlas, not of your data. Run again with --verbose and report what it shows.",
};

/** What --json prints for a failure. */
export function errorDocument(error: unknown): ErrorDocument {
  if (isUserError(error)) {
    return { error: { code: error.code, message: error.message, place: error.place, mend: error.mend } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { error: { code: internal.code, message, place: {}, mend: internal.mend } };
}

/** What people read: what is wrong, where, and what to do. */
export function errorText(error: unknown, verbose: boolean): string {
  const { code, message, place, mend } = errorDocument(error).error;
  const lines = [`error ${code}: ${message}`];
  const where = placeText(place);
  if (where) lines.push(`  where: ${where}`);
  if (mend) lines.push(`  mend:  ${mend}`);
  if (verbose) lines.push("", stackText(error));
  return lines.join("\n");
}

/** 2 for wrong usage or configuration, else 1. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return isUserError(error) && error.isUsage ? 2 : 1;
}

/** Commander's complaint about a command line as one of ours; `help` is the command that shows the options. */
export function usageError(error: CommanderError, help: string): UsageError {
  const [first = "", ...more] = error.message.replace(/^error: /, "").split("\n");
  const hint = more.join(" ").replace(/^\((.*)\)$/, "$1");
  const code = error.code
    .replace("commander.", "")
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
  return new UsageError(code, first, { mend: `${hint ? `${hint} ` : ""}All options: ${help}` });
}

function placeText({ file, sheet, row, cell, key }: Place): string {
  return [
    file,
    sheet && `sheet ${sheet}`,
    cell ? `cell ${cell}` : row !== undefined && `row ${String(row)}`,
    key && `key ${key}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function stackText(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const cause = error.cause instanceof Error ? `\ncaused by ${stackText(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
