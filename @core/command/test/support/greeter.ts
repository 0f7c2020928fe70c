import { setTimeout as sleep } from "node:timers/promises";
import { runProgram, UsageError, UserError, type CommandDefinition, type Outcome } from "@core/command";

type Greeting = CommandDefinition & { run: (options: Record<string, unknown>) => Promise<Outcome> };

const greet: Greeting = {
  name: "greet",
  summary: "say hello",
  examples: ["greeter greet --name Ana"],
  options: (command) => command.option("--name <name>", "whom"),
  run: async ({ name }) => {
    if (name === undefined) throw new UsageError("MISSING_NAME", "nobody is named", { mend: "Add --name." });
    if (name === "wait") {
      process.stderr.write("waiting\n");
      await sleep(60_000);
    }
    if (name === "nobody") throw new UserError("NOBODY", "nobody is there", { place: { file: "list" }, mend: "Wait." });
    if (name === "bug") throw new Error("a bug");
    return { data: { name }, lines: [`Hello, ${name as string}.`], next: "greeter greet --name Budi" };
  },
};

process.exitCode = await runProgram(
  {
    name: "greeter",
    call: "greeter",
    introduction: "Greets people.",
    usage: "<command>",
    closing: "",
    registry: [{ name: "greet", load: async () => greet }],
    execute: (definition, options) => definition.run(options),
  },
  process.argv.slice(2),
);
