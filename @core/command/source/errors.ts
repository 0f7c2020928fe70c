/** Where a fault lies, as far as it is known: `cell` is an A1 address. */
export type Place = { file?: string; sheet?: string; row?: number; cell?: string; key?: string };

/**
 * A fault that the user can mend: what is wrong, where, and what to do. It is shown without a stack trace; any other
 * error is a bug of ours.
 */
export class UserError extends Error {
  override name = "UserError";
  /** A stable code, such as SHEET_NOT_FOUND, for scripts and tests. */
  readonly code: string;
  readonly place: Place;
  /** What to do, as a sentence or a command to run. */
  readonly mend: string;
  /** Wrong usage or configuration: exit code 2. */
  readonly isUsage: boolean = false;

  constructor(code: string, message: string, options: { place?: Place; mend: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.place = options.place ?? {};
    this.mend = options.mend;
  }
}

/** A command line, a parameter or a setting that cannot be right, whatever the data. */
export class UsageError extends UserError {
  override name = "UsageError";
  override readonly isUsage = true;
}

/** Whether a fault is the user's to mend: a UserError, or one like it of a package that also runs where this one does not. */
export function isUserError(error: unknown): error is UserError {
  return (
    error instanceof UserError || (error instanceof Error && "code" in error && "place" in error && "mend" in error)
  );
}
