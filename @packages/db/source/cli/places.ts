import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@core/command";
import { Option, type Command } from "commander";
import { auth } from "../auth/definition.ts";
import { resolveAddress } from "../client/address.ts";
import { readEnvironment, repositoryRoot } from "../environment.ts";
import type { Definition } from "../migrations/definition.ts";
import { ops } from "../ops/definition.ts";

/** A database, and where the environment says it is. */
export type Place = { definition: Definition; address: string; token: string | undefined };

export const names = ["ops", "auth"] as const;
export type Name = (typeof names)[number];

/** Adds --database, which is both where it is left out. */
export function databaseOption(command: Command): Command {
  return command.addOption(new Option("--database <name>", "one of the two alone (default: both)").choices(names));
}

/** The databases that were asked for. Throws UsageError, DatabaseError. */
export function findPlaces(options: Record<string, unknown>): Place[] {
  const environment = readEnvironment();
  const home = homeOf();
  const places = {
    ops: {
      definition: ops as Definition,
      address: resolveAddress(environment.DATABASE_URL, home),
      token: environment.TURSO_AUTH_TOKEN,
    },
    auth: {
      definition: auth as Definition,
      address: resolveAddress(environment.AUTH_DATABASE_URL, home),
      token: environment.AUTH_DATABASE_TOKEN,
    },
  };
  return names
    .filter((name) => [undefined, name].includes(options["database"] as Name | undefined))
    .map((name) => places[name]);
}

/** The folder that holds files of relative addresses. Throws UsageError. */
export function homeOf(): string {
  const home = path.resolve(readEnvironment().ATLAS_HOME ?? repositoryRoot);
  if (existsSync(home)) return home;
  throw new UsageError("HOME_NOT_FOUND", "ATLAS_HOME names a folder that is not there", {
    place: { file: home },
    mend: `Correct ATLAS_HOME, or make the folder: mkdir -p '${home}'`,
  });
}
