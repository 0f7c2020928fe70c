import { runProgram, type Outcome, type Program } from "@core/command";
import type { Context } from "../context.ts";
import type { CommandDefinition } from "./command.ts";
import { registry } from "./registry.ts";

const pipeline: Program<CommandDefinition> = {
  name: "pipeline",
  call: "pnpm run pipeline --",
  introduction: `Workbook to trusted numbers, one entity at a time. Each stage reads what the one before it wrote:

  raw → extract → load → validate → transform → reconcile → format → present
        └───────────────────── sync ─────────────────────┘  └── report ──┘
                                                         → publish`,
  usage: "<command> --entity <code> [options]",
  closing: `
Where data lies: ATLAS_HOME (default: the repository), with @source/, output/ and atlas.db in it.
Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 --strict and the checks found errors.
A command's own help: pnpm run pipeline -- sync --help`,
  registry,
  options: (command) => command.option("--entity <code>", "registered entity, such as IONS"),
  execute,
};

/** Runs one command line of the pipeline, tells its outcome, and resolves to the exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  return runProgram(pipeline, args);
}

async function execute(
  definition: CommandDefinition,
  options: Record<string, unknown>,
  args: string[],
): Promise<Outcome> {
  const { openContext } = await import("./open-context.ts");
  const context = await openContext(definition, options);
  const release = await lock(definition, options, context, args);
  try {
    return await definition.run(options, context);
  } finally {
    release();
  }
}

async function lock(
  definition: CommandDefinition,
  options: Record<string, unknown>,
  context: Context,
  args: string[],
): Promise<() => void> {
  const mode = typeof definition.lock === "function" ? definition.lock(options) : definition.lock;
  if (mode === "none") return () => undefined;
  const { acquireLock } = await import("../home/lock.ts");
  const release = await acquireLock(context.home.root, mode, args.join(" "));
  if (mode === "write") {
    const { removeLeftovers } = await import("../home/leftovers.ts");
    await removeLeftovers(context.home);
  }
  return release;
}
