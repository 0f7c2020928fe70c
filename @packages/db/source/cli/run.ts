import { runProgram, type CommandDefinition, type Outcome, type Program } from "@core/command";
import { registry } from "./registry.ts";

/** A command of the databases' command line. */
export type DatabaseCommand = CommandDefinition & { run: (options: Record<string, unknown>) => Promise<Outcome> };

const databases: Program<DatabaseCommand> = {
  name: "db",
  call: "pnpm run db --",
  introduction: `The databases that services read: ops, what is published, and auth, the accounts.`,
  usage: "<command> [options]",
  closing: `
Where they are: DATABASE_URL (default: file:atlas-ops.db in ATLAS_HOME) with TURSO_AUTH_TOKEN, and
AUTH_DATABASE_URL (default: file:atlas-auth.db in ATLAS_HOME) with AUTH_DATABASE_TOKEN.`,
  registry,
  execute: (definition, options) => definition.run(options),
};

/** Runs one command line, tells its outcome, and resolves to the exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  return runProgram(databases, args);
}
