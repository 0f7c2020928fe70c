import { codeOf, DatabaseError, type DatabaseErrorCode } from "../errors.ts";

type Rule = { test: (code: string, message: string) => boolean; code: DatabaseErrorCode; text: string; mend: string };

const starts = (prefix: string) => (code: string) => code.startsWith(prefix);

/** The first that fits names an error of the driver. What fits none is a bug of ours, and stays as it is. */
const rules: Rule[] = [
  {
    test: starts("SQLITE_BUSY"),
    code: "DATABASE_BUSY",
    text: "another program is writing to the database",
    mend: "Run again when it has ended.",
  },
  {
    test: starts("SQLITE_LOCKED"),
    code: "DATABASE_BUSY",
    text: "another program has the database locked",
    mend: "Run again when it has ended.",
  },
  {
    test: starts("TRANSACTION_TIMEOUT"),
    code: "DATABASE_BUSY",
    text: "the transaction took the server too long",
    mend: "Run again.",
  },
  {
    test: (code) => /^SQLITE_(CORRUPT|NOTADB)/.test(code),
    code: "DATABASE_CORRUPT",
    text: "the file is damaged, or no database",
    mend: "Restore a backup: pnpm run db:restore -- --help",
  },
  {
    test: starts("SQLITE_FULL"),
    code: "DATABASE_FULL",
    text: "there is no room left on the disk",
    mend: "Make room and run again.",
  },
  {
    test: starts("SQLITE_READONLY"),
    code: "DATABASE_READ_ONLY",
    text: "the database may not be written to",
    mend: "Give yourself the right to write the file and its folder.",
  },
  {
    test: (_code, message) => /no such (table|column|index)|has no column/.test(message),
    code: "SCHEMA_TOO_OLD",
    text: "the database lacks a table or column that this version needs",
    mend: "Run: pnpm run db:migrate",
  },
  {
    test: (_code, message) => /HTTP status 40[13]|unauthorized|authentication|JWT/i.test(message),
    code: "DATABASE_REFUSED",
    text: "the server refuses the token",
    mend: "Set the database's token, such as TURSO_AUTH_TOKEN, anew.",
  },
  {
    test: (code, message) =>
      starts("SQLITE_CANTOPEN")(code) ||
      /fetch failed|E(CONN|EXIST|NOTDIR|ACCES|PERM|ROFS)|ENOTFOUND|EAI_AGAIN|socket|network|ConnectionFailed|HTTP status|Unable to open connection/i.test(
        message,
      ) ||
      /^(SERVER_ERROR|HRANA_|CLIENT_CLOSED)/.test(code),
    code: "DATABASE_UNREACHABLE",
    text: "the database cannot be reached",
    mend: "Check the address, that its folder or server is there, and run again.",
  },
];

/** An error of the driver as a DatabaseError with the driver's as its cause; any other as it is. */
export function translate(error: unknown, address: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error;
  const rule = rules.find(({ test }) => test(codeOf(error), error.message));
  if (rule === undefined) return error;
  return new DatabaseError(rule.code, rule.text, { address, mend: rule.mend, cause: error });
}
