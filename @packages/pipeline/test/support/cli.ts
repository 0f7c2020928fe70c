import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Home } from "../../source/home/home.ts";

const main = path.join(import.meta.dirname, "../../source/main.ts");

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** Starts a command line of its own process on this home. */
export function startCli(home: Home, args: string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ATLAS_HOME: home.root, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = async (): Promise<Ended> => {
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error("no pipes");
    const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
    const [out, err, [code, signal]] = await Promise.all([text(stdout), text(stderr), closed]);
    return { code, signal, stdout: out, stderr: err };
  };
  return { child, ended: ended() };
}

/** Runs a command line to its end. */
export async function runCli(home: Home, args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return startCli(home, args, environment).ended;
}
