import { runProgram, type Outcome, type Program } from "@core/command";
import type { CommandDefinition } from "./command.ts";
import { registry } from "./registry.ts";

const users: Program<CommandDefinition> = {
  name: "users",
  call: "pnpm run users --",
  introduction: `Who may sign in, and see what of which entity. Roles, each with what the one before may:

  staff      decks
  executive  sections and records, contact data masked
  analyst    contact data, exports of records
  admin      nothing more over HTTP: accounts are this command's alone`,
  usage: "<command> [options]",
  closing: `
Accounts are in AUTH_DATABASE_URL (default: atlas-auth.db in ATLAS_HOME), entities in DATABASE_URL. What is done is in the audit trail.
Exit codes: 0 done, 1 failed, 2 wrong usage or configuration.
A command's own help: pnpm run users -- add --help`,
  registry,
  execute,
};

/** Runs one command line, tells its outcome, and resolves to the exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  return runProgram(users, args);
}

async function execute(definition: CommandDefinition, options: Record<string, unknown>): Promise<Outcome> {
  const { withContext } = await import("./context.ts");
  return withContext((context) => definition.run(options, context));
}
