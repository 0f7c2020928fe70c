/** A fault that the reader can mend: what is wrong, and what to do. It carries a stable code and needs no stack trace. */
export class PresentError extends Error {
  override name = "PresentError";
  /** Such as SOFFICE_MISSING, for scripts and tests. */
  readonly code: string;
  /** Where it lies, as far as it is known. */
  readonly place: { file?: string } = {};
  /** What to do, as a sentence or a command to run. */
  readonly mend: string;

  constructor(code: string, message: string, options: { mend: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.mend = options.mend;
  }
}
