import { Command } from "commander";
import type { CommandDefinition, Program } from "./definition.ts";

/** What the chosen command was called with. */
export type Chosen<Definition> = { definition: Definition; options: Record<string, unknown> };

/**
 * Parses a command line. Only the command that is named is imported; all of them for the list of commands. Throws
 * commander's CommanderError, with the code `commander.helpDisplayed` once help was shown.
 */
export async function parseCommandLine<Definition extends CommandDefinition>(
  program: Program<Definition>,
  args: string[],
): Promise<Chosen<Definition> | null> {
  const { registry } = program;
  const named = registry.find((entry) => entry.name === args[0]);
  const definitions = named ? [await named.load()] : await Promise.all(registry.map((entry) => entry.load()));
  const chosen: Chosen<Definition>[] = [];
  const root = new Command(program.name);
  root.description(program.introduction).addHelpText("after", program.closing);
  root.usage(program.usage).helpCommand(false);
  quiet(root);
  for (const definition of definitions) {
    root.addCommand(build(program, definition, (options) => chosen.push({ definition, options })));
  }
  await root.parseAsync(args, { from: "user" });
  return chosen[0] ?? null;
}

function build<Definition extends CommandDefinition>(
  program: Program<Definition>,
  definition: Definition,
  choose: (options: Record<string, unknown>) => void,
): Command {
  const command = new Command(definition.name).summary(definition.summary).description(definition.summary);
  quiet(command);
  program.options?.(command);
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
