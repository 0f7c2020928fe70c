import { UserError } from "@core/command";

export type Mode = "read" | "write";

/** What DuckDB said when it could not open a database, as the user's error that it is. */
export function openError(address: string, isFile: boolean, cause: unknown): UserError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const fault = (code: string, text: string, mend: string) =>
    new UserError(code, text, { place: { file: address }, mend, cause });
  const holder = /Conflicting lock is held in (.*?)(?:\. |$)/.exec(message)?.[1];
  if (holder !== undefined) {
    const text = `another program has the database open: ${holder}`;
    return fault("DATABASE_BUSY", text, "Wait until it ends, or close it there, and run again.");
  }
  if (!isFile) {
    const mend = "Check ATLAS_DUCKDB and the service's own settings, such as its token.";
    return fault("DATABASE_UNREACHABLE", message, mend);
  }
  return fault(
    "DATABASE_UNREADABLE",
    `cannot open the database: ${message}`,
    "Restore the file from a copy, or move it away and run sync again: it is made anew from the workbooks.",
  );
}
