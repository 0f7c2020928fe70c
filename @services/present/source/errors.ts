/** A fault that the reader can mend: what is wrong, and what to do. It carries a stable code and needs no stack trace. */
export class PresentError extends Error {
  override name = "PresentError";
  /** Such as SOFFICE_MISSING, for scripts and tests. */
  readonly code: string;
  /** What to do, as a sentence or a command to run. */
  readonly mend: string;

  constructor(code: string, message: string, options: { mend: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.mend = options.mend;
  }
}
