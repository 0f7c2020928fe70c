import { UsageError, UserError, type Place } from "../../errors.ts";
import type { WorkbookRows } from "./read-workbook.ts";

/** What the reading thread says of a task. */
export type WorkerMessage =
  { kind: "progress"; text: string } | { kind: "done"; rows: WorkbookRows } | { kind: "failed"; fault: Fault };

/** An error that keeps its nature on the way between threads, where classes are lost. */
export type Fault = { code: string | null; usage: boolean; message: string; place: Place; mend: string; stack: string };

/** Error → plain data. */
export function toFault(error: unknown): Fault {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const user = error instanceof UserError ? error : null;
  return {
    code: user?.code ?? null,
    usage: error instanceof UsageError,
    message,
    place: user?.place ?? {},
    mend: user?.mend ?? "",
    stack,
  };
}

/** Plain data → the error it was. */
export function fromFault({ code, usage, message, place, mend, stack }: Fault): Error {
  if (code === null) return Object.assign(new Error(message), { stack });
  return new (usage ? UsageError : UserError)(code, message, { place, mend });
}
