import { existsSync } from "node:fs";
import { entities, findEntity, UnknownCodeError, type Entity } from "@config/atlas";
import type { Context } from "../context.ts";
import { readEnvironment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { openHome } from "../home/home.ts";
import { terminalProgress } from "../progress.ts";
import type { CommandDefinition } from "./command.ts";

/** The home and the entity that a command works on. Throws UsageError. */
export async function openContext(definition: CommandDefinition, options: Record<string, unknown>): Promise<Context> {
  const environment = readEnvironment();
  const code = options["entity"] ?? (await definition.entity?.(options));
  const entity = entityOf(definition, code);
  const home = openHome(environment);
  if (!existsSync(home.root)) {
    throw new UsageError("HOME_NOT_FOUND", "ATLAS_HOME names a folder that is not there", {
      place: { file: home.root },
      mend: `Correct ATLAS_HOME, or make the folder: mkdir -p '${home.root}'`,
    });
  }
  return { environment, home, entity, progress: terminalProgress() };
}

function entityOf(definition: CommandDefinition, code: unknown): Entity {
  const registered = entities.map((entity) => entity.code).join(", ");
  if (typeof code !== "string") {
    throw new UsageError("MISSING_ENTITY", `${definition.name} needs --entity`, {
      mend: `Add --entity with one of ${registered}.`,
    });
  }
  try {
    return findEntity(code);
  } catch (cause) {
    if (!(cause instanceof UnknownCodeError)) throw cause;
    throw new UsageError("UNKNOWN_ENTITY", `no entity "${code}" is registered`, {
      mend: `Take one of ${registered}, or register it in @config.`,
      cause,
    });
  }
}
