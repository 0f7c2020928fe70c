import type { CommandDefinition as Definition, Outcome } from "@core/command";
import type { Accounts, Ops } from "@packages/db";
import type { Environment } from "../environment.ts";
import type { Library } from "../auth/library.ts";

/** What a command works with. Each database is opened when it is first asked for. */
export type Context = {
  environment: Environment;
  accounts: Accounts;
  ops: () => Promise<Ops>;
  library: Library;
  /** Notes in the audit trail what was done to an account. */
  note: (kind: string, account: string, entity?: string) => Promise<void>;
};

/** A command of `pnpm run users`. */
export type CommandDefinition = Definition & {
  run: (options: Record<string, unknown>, context: Context) => Promise<Outcome>;
};
