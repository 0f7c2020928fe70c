/** Lines for programs to read. Fields hold no personal data: no names, addresses, search words, cookies. */
export type Log = (level: "info" | "warn" | "error", message: string, fields?: LogFields) => void;

export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one JSON document a line. `write` gets the line without its end. */
export function createLog(write: (line: string) => void): Log {
  return (level, message, fields) =>
    write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }));
}

/** What may be told of an error: its name, code and place in our code; its message only where it is ours to know. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const stack = frames
    .slice(0, 8)
    .map((line) => line.trim())
    .join(" | ");
  const cause = error.cause instanceof Error ? errorFields(error.cause) : undefined;
  return { error: error.name, code, stack, ...(cause && { cause: JSON.stringify(cause) }) };
}
