import { errorText, exitCodeOf } from "@core/command";
import { banner } from "./banner.ts";
import { readSettings } from "./environment.ts";
import { serve } from "./serve.ts";
import { untilAsked } from "./until-asked.ts";

/** Serves until a signal asks for the end. Resolves to the exit code. */
export async function runServe(): Promise<number> {
  try {
    const settings = readSettings();
    const serving = await serve(settings, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${banner(serving, settings).join("\n")}\n`);
    await untilAsked();
    await serving.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${errorText(error, process.argv.includes("--verbose"))}\n`);
    return exitCodeOf(error);
  }
}
