/**
 * What went wrong with a database, as a stable code. `message` never holds values of a query or a token, so that it may be
 * logged; `mend` says what to do.
 */
export type DatabaseErrorCode =
  | "BAD_ADDRESS"
  | "DATABASE_UNREACHABLE"
  | "DATABASE_REFUSED"
  | "DATABASE_BUSY"
  | "DATABASE_CORRUPT"
  | "DATABASE_FULL"
  | "DATABASE_READ_ONLY"
  | "SCHEMA_TOO_OLD"
  | "SCHEMA_TOO_NEW"
  | "SCHEMA_STRANGE"
  | "MIGRATION_FAILED"
  | "RELEASE_GONE"
  | "BAD_BACKUP";

export class DatabaseError extends Error {
  override name = "DatabaseError";
  readonly code: DatabaseErrorCode;
  /** The file or server, without credentials. */
  readonly place: { file?: string };
  /** What to do, as a sentence or a command to run. */
  readonly mend: string;
  /** The setting is wrong, whatever the database holds. */
  readonly isUsage: boolean;

  constructor(
    code: DatabaseErrorCode,
    message: string,
    options: { address?: string | undefined; mend: string; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.isUsage = code === "BAD_ADDRESS";
    this.place = options.address === undefined ? {} : { file: options.address };
    this.mend = options.mend;
  }
}

/** The release that a handle is bound to can be read no longer: begin anew with the current one. */
export class ReleaseGoneError extends DatabaseError {
  override name = "ReleaseGoneError";

  constructor(entity: string, number: number) {
    super("RELEASE_GONE", `release ${number} of ${entity} can be read no longer`, {
      mend: "Begin anew with the release that is current.",
    });
  }
}

/**
 * True where a row broke a constraint of the schema. Servers differ in what follows the prefix, and Drizzle wraps the error
 * in one of its own.
 */
export function isConstraintError(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (codeOf(each).startsWith("SQLITE_CONSTRAINT")) return true;
  }
  return false;
}

/** The code that an error of libsql carries, or "". */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}
