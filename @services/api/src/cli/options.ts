import { roles, type Role } from "@packages/db/auth";
import { Option, type Command } from "commander";

/** Options that several commands have. */
export const withEmail = (command: Command) => command.requiredOption("--email <address>", "whose account");

export const entityOption = (text: string) => new Option("--entity <code>", text);

export const roleOption = (text: string) => new Option("--role <role>", text).choices(roles);

export const passwordOption = () =>
  new Option("--password-stdin", "read the password from standard input, instead of making a one-time link");

export const emailOf = (options: Record<string, unknown>) => options["email"] as string;
export const entityOf = (options: Record<string, unknown>) => options["entity"] as string | undefined;
export const roleOf = (options: Record<string, unknown>) => options["role"] as Role | undefined;
