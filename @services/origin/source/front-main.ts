import { errorText, exitCodeOf } from "@core/command";
import { readFrontSettings } from "./environment.ts";
import { serveFront } from "./front.ts";
import { untilAsked } from "./until-asked.ts";

try {
  const settings = readFrontSettings();
  const front = await serveFront(settings);
  process.stdout.write(`front: listening on ${settings.port}\n`);
  await untilAsked();
  await front.close();
} catch (error) {
  process.stderr.write(`${errorText(error, false)}\n`);
  process.exitCode = exitCodeOf(error);
}
