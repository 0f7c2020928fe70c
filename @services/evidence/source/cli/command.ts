import { findEntity, UnknownCodeError, type Entity } from "@config/atlas";
import { UsageError, type CommandDefinition as Definition, type Outcome } from "@core/command";
import { Option, type Command } from "commander";

/** A command of Evidence. */
export type CommandDefinition = Definition & { run: (options: Record<string, unknown>) => Promise<Outcome> };

/** `--entity` and `--timeout`. */
export function addSiteOptions(command: Command): Command {
  return command.addOption(new Option("--entity <code>", "registered entity, such as IONS")).addOption(
    new Option("--timeout <seconds>", "how long Evidence's sources may take")
      .argParser((text) => {
        const seconds = Number(text);
        if (seconds > 0 && seconds <= 86_400) return seconds;
        throw new UsageError("BAD_OPTION", `--timeout ${text} is no number of seconds`, {
          mend: "Such as --timeout 120",
        });
      })
      .default(120),
  );
}

/** The entity that is named. Throws UsageError. */
export function entityOf({ entity }: Record<string, unknown>): Entity {
  if (typeof entity !== "string") {
    throw new UsageError("ENTITY_MISSING", "which entity is not said", { mend: "Add --entity IONS" });
  }
  try {
    return findEntity(entity);
  } catch (error) {
    if (!(error instanceof UnknownCodeError)) throw error;
    throw new UsageError("UNKNOWN_ENTITY", error.message, {
      mend: "Name a registered entity: --entity IONS",
      cause: error,
    });
  }
}

/** Milliseconds of `--timeout`. */
export function timeoutOf({ timeout }: Record<string, unknown>): number {
  return Number(timeout) * 1000;
}
