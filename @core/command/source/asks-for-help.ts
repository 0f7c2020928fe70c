import { parseArgs } from "node:util";
import { UsageError } from "./errors.ts";

/**
 * Whether a service whose settings are all in the environment is only to print its help. Throws BAD_ARGUMENT where it was
 * started with anything but `--help` and `--verbose`.
 */
export function asksForHelp(name: string): boolean {
  const args = process.argv.slice(2).filter((argument) => argument !== "--");
  const options = { help: { type: "boolean", short: "h" }, verbose: { type: "boolean" } } as const;
  try {
    return parseArgs({ args, options }).values.help ?? false;
  } catch (error) {
    const what = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new UsageError("BAD_ARGUMENT", `${name} takes no such argument: ${what}`, {
      mend: `Its settings are in the environment: ./atlas ${name} --help`,
    });
  }
}
