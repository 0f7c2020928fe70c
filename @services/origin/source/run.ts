import { errorText, exitCodeOf, asksForHelp } from "@core/command";
import { banner } from "./banner.ts";
import { readSettings } from "./environment.ts";
import { serve } from "./serve.ts";
import { untilAsked } from "./until-asked.ts";

const usage = `Usage: ./atlas serve

Everything behind one address, until Ctrl-C: dashboard, decks, BI pages and the API.

  -h, --help   print this
  --verbose    show stack traces

  ATLAS_ORIGIN   where people reach it (http://localhost:8700); its port is where this listens, unless PORT says otherwise
  PORT, HOST     where this listens (8700, 127.0.0.1); PORT=0 finds a port that is free
  ATLAS_HOME     what it serves: databases, decks, settings
  ATLAS_DECKS    the folder of decks (decks in ATLAS_HOME)
  ATLAS_SITES    the folder of built BI sites

Examples:
  ./atlas serve
  PORT=8800 ATLAS_HOME=.atlas/dev ./atlas serve`;

/** Serves until a signal asks for the end. Resolves to the exit code. */
export async function runServe(): Promise<number> {
  try {
    if (asksForHelp("serve")) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
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
