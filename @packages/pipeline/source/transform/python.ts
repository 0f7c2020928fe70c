import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Context } from "../context.ts";
import { childEnvironment } from "../environment.ts";
import { UserError } from "../errors.ts";
import { onExit } from "../home/exit.ts";
import { analyticsFolder } from "./fingerprint.ts";

const node = z.object({
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  message: z.string().nullish(),
  failures: z.number().nullish(),
});
const document = z.object({
  ok: z.boolean(),
  schema: z.string().nullable(),
  elapsed: z.number(),
  nodes: z.array(node),
  error: z.string().optional(),
});

/** What a build of the models came to; `nodes` are models and tests. */
export type BuildDocument = z.output<typeof document>;

/**
 * Builds the entity's models into its next schema, in a Python process of its own. The database must be closed. Throws
 * UserError ANALYTICS_NOT_INSTALLED, ANALYTICS_FAILED.
 */
export async function buildModels(
  { environment, home, entity, progress }: Context,
  hashes: { config: string; models: string },
): Promise<BuildDocument> {
  const python = interpreter(environment.ATLAS_PYTHON);
  const args = ["-m", "atlas_analytics", "build", "--entity", entity.code];
  args.push("--config-hash", hashes.config, "--models-hash", hashes.models);
  const child = spawn(python, args, {
    cwd: analyticsFolder,
    env: childEnvironment({ ATLAS_HOME: home.root, ATLAS_DUCKDB: home.duckdb }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Killed, not asked: it holds the database, and what it leaves half done is thrown away by the next build.
  const forget = onExit(() => child.kill("SIGKILL"));
  const last: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    progress.update(`transform ${entity.code} ${line}`);
    last.push(line);
    if (last.length > 20) last.shift();
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      resolve();
    });
  });
  try {
    const [output] = await Promise.all([text(child.stdout), ended]);
    return document.parse(JSON.parse(output));
  } catch (cause) {
    throw new UserError("ANALYTICS_FAILED", `the build of the models broke off:\n${last.join("\n")}`, {
      place: { file: python },
      mend: "Run ./atlas to install the analytics anew, and transform again.",
      cause,
    });
  } finally {
    forget();
  }
}

function interpreter(named: string | undefined): string {
  const python = named ?? path.join(analyticsFolder, ".venv/bin/python");
  if (existsSync(python)) return python;
  throw new UserError("ANALYTICS_NOT_INSTALLED", "the Python of @python/analytics is not there", {
    place: { file: python },
    mend: named === undefined ? "Install it: ./atlas" : "Correct or unset ATLAS_PYTHON.",
  });
}
