import { Command } from "commander";
import type { CommandDefinition } from "./command.ts";
import { registry } from "./registry.ts";

/** What the chosen command was called with. */
export type Chosen = { definition: CommandDefinition; options: Record<string, unknown> };

const introduction = `Workbook to trusted numbers, one entity at a time. Each stage reads what the one before it wrote:

  raw → extract → load → validate → transform → reconcile → format → present
        └───────────────────── sync ─────────────────────┘  └── report ──┘`;

const closing = `
Where data lies: ATLAS_HOME (default: the repository), with @source/, output/ and atlas.db in it.
Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 --strict and the checks found errors.
A command's own help: pnpm run pipeline -- sync --help`;

/**
 * Parses a command line. Only the command that is named is imported; all of them for the list of commands. Throws
 * commander's CommanderError, with the code `commander.helpDisplayed` once help was shown.
 */
export async function parseCommandLine(args: string[]): Promise<Chosen | null> {
  const named = registry.find((entry) => entry.name === args[0]);
  const definitions = named ? [await named.load()] : await Promise.all(registry.map((entry) => entry.load()));
  const chosen: Chosen[] = [];
  const program = new Command("pipeline");
  program.description(introduction).addHelpText("after", closing);
  program.usage("<command> --entity <code> [options]").helpCommand(false);
  quiet(program);
  for (const definition of definitions) {
    program.addCommand(build(definition, (options) => chosen.push({ definition, options })));
  }
  await program.parseAsync(args, { from: "user" });
  return chosen[0] ?? null;
}

function build(definition: CommandDefinition, choose: (options: Record<string, unknown>) => void): Command {
  const command = new Command(definition.name).summary(definition.summary).description(definition.summary);
  quiet(command);
  command.option("--entity <code>", "registered entity, such as IONS");
  definition.options(command);
  command.option("--json", "print one JSON document on stdout");
  command.option("--verbose", "show stack traces");
  const examples = definition.examples.map((example) => `  ${example}`).join("\n");
  command.addHelpText("after", `\nExamples:\n${examples}`);
  return command.action((options: Record<string, unknown>) => {
    choose(options);
  });
}

/** Errors are thrown, to be told in one way with all others. */
function quiet(command: Command): void {
  command.exitOverride().showSuggestionAfterError().configureHelp({ showGlobalOptions: false });
  command.configureOutput({ writeErr: () => undefined });
}
