import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UserError } from "@core/command";
import { repositoryRoot } from "../environment.ts";
import type { Place } from "./places.ts";

const packageRoot = path.join(repositoryRoot, "@packages/db");

/**
 * Runs Drizzle Kit on one of the databases, with the terminal that we have: it may ask. The configuration, which holds the
 * token, lies meanwhile in a file that others cannot read. Throws UserError where it fails.
 */
export async function runDrizzleKit(command: string, place: Place, args: string[] = []): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-drizzle-"));
  const config = path.join(folder, "drizzle.config.json");
  try {
    writeFileSync(config, JSON.stringify(configOf(place)), { mode: 0o600 });
    const code = await start([command, `--config=${config}`, ...args]);
    if (code === 0) return;
    throw new UserError("DRIZZLE_KIT_FAILED", `drizzle-kit ${command} ended with ${code}`, {
      mend: "It has said why, above.",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configOf({ definition, address, token }: Place) {
  return {
    dialect: "turso",
    schema: `./source/${definition.name}/index.ts`,
    out: `./migrations/${definition.name}`,
    dbCredentials: { url: address, ...(token !== undefined && { authToken: token }) },
    tablesFilter: ["!schema_migration"],
  };
}

function start(args: string[]): Promise<number> {
  const program = path.join(packageRoot, "node_modules/.bin/drizzle-kit");
  // What it says goes to stderr: stdout is for --json.
  const child = spawn(program, args, { cwd: packageRoot, stdio: ["inherit", 2, "inherit"] });
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => {
      const mend = "Install what is for development too: ./atlas exec true";
      reject(new UserError("NO_DRIZZLE_KIT", "drizzle-kit is not installed", { mend, cause }));
    });
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
