import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findServer } from "./program.ts";

/** A LibSQL server of one's own. `stop` ends it, and removes its folder where it was a temporary one. */
export type LibsqlServer = { address: string; folder: string; stop: () => Promise<void> };

type Options = {
  /** Where it keeps its data; a temporary folder where absent. */
  folder?: string;
  /** Any that is free where absent. */
  port?: number;
  /** Further options of sqld. */
  args?: string[];
};

/**
 * Starts LibSQL's server on 127.0.0.1, with an empty database or what the folder holds; resolves when it answers. It ends
 * with this process at the latest. For tests and development alone. Throws where there is no server program, or it fails.
 */
export async function startLibsqlServer(options: Options = {}): Promise<LibsqlServer> {
  const program = findServer();
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), "atlas-libsql-"));
  for (let tries = 1; ; tries++) {
    const port = options.port ?? (await freePort());
    const server = spawnServer(program, [
      ...["--no-welcome", "--db-path", folder, "--http-listen-addr", `127.0.0.1:${port}`],
      ...(options.args ?? []),
    ]);
    const address = `http://127.0.0.1:${port}`;
    const failure = await untilItAnswers(server, address);
    if (failure === null) {
      const stop = async () => {
        await end(server);
        if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
      };
      return { address, folder, stop };
    }
    await end(server);
    // Somebody else may have taken the port meanwhile.
    const isTaken = /in use/i.test(failure) && options.port === undefined;
    if (!isTaken || tries === 5) throw new Error(`LibSQL's server did not start: ${failure}`);
  }
}

type Server = { child: ChildProcess; said: () => string; forget: () => void };

function spawnServer(program: string, args: string[]): Server {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const listen = (chunk: Buffer) => (text = `${text}${chunk.toString()}`.slice(-4000));
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  child.on("error", (error) => (text += error.message));
  // A test that forgets to stop it must still be able to end.
  child.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as unknown as { unref: () => void }).unref();
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  return { child, said: () => text, forget: () => process.off("exit", kill) };
}

/** Null once it answers, or what it said where it ended or stayed silent. */
async function untilItAnswers({ child, said }: Server, address: string): Promise<string | null> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return said();
    const answer = await fetch(`${address}/health`).catch(() => null);
    if (answer?.ok) return null;
    await sleep(25);
  }
  return `no answer within 10 seconds\n${said()}`;
}

async function end({ child, forget }: Server): Promise<void> {
  const isOver = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  child.ref();
  child.kill("SIGTERM");
  for (let tries = 0; !isOver() && tries < 200; tries++) await sleep(25);
  if (!isOver()) child.kill("SIGKILL");
  while (!isOver()) await sleep(5);
  forget();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
