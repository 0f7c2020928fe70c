import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../paths.ts";

type Options = {
  environment?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Whether what it says goes to the terminal. */
  shown?: boolean;
  /** Whether it comes to an end while the others run. */
  isWork?: boolean;
};

type Child = { name: string; process: ChildProcess; said: () => string; isWork: boolean };

/** Milliseconds until a program that was asked to end is ended. */
const patience = 12_000;

/** Programs that run side by side, and end together: with the first of them, with this process, or when they are told to. */
export class Children {
  private readonly running: Child[] = [];
  private isAsked = false;

  /** Whether all of them are to end. */
  get isEnding(): boolean {
    return this.isAsked || this.running.some(hasEnded);
  }

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        this.isAsked = true;
        for (const { process: child } of this.running) child.kill("SIGTERM");
      });
    }
    process.once("exit", () => {
      for (const { process: child } of this.running) child.kill("SIGKILL");
    });
  }

  /** In a process group of its own, so that Ctrl-C reaches it through us alone. */
  start(
    name: string,
    program: string,
    args: string[],
    { environment, cwd = root, shown = false, isWork = false }: Options = {},
  ): Child {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
      detached: true,
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk: string) => (text = `${text}${chunk}`.slice(-20_000)));
    }
    child.on("error", (error) => (text += error.message));
    const started = { name, process: child, said: () => text, isWork };
    this.running.push(started);
    return started;
  }

  /** Starts a program, and resolves to what `pattern` finds in what it says. Throws where it ends before, or says nothing. */
  async startAndWait(name: string, program: string, args: string[], pattern: RegExp, options: Options = {}) {
    const child = this.start(name, program, args, options);
    for (let tries = 0; tries < 1_200; tries++) {
      const found = pattern.exec(child.said());
      if (found) return found;
      if (isOver(child)) break;
      await sleep(50);
    }
    throw new Error(`${name} did not start:\n${child.said().trim()}`);
  }

  /** Runs a program to its end beside the others. Resolves to null, or to the end of what it said where it failed. */
  async work(name: string, program: string, args: string[]): Promise<string | null> {
    const child = this.start(name, program, args, { isWork: true });
    while (!isOver(child)) await sleep(100);
    return child.process.exitCode === 0 ? null : child.said().trim().split("\n").slice(-6).join("\n");
  }

  /** Resolves to the exit code of whichever ends first; 0 where that was asked for. */
  async untilOneEnds(): Promise<number> {
    while (!this.running.some(hasEnded)) await sleep(100);
    const ended = this.running.find(hasEnded);
    if (this.isAsked || !ended) return 0;
    const said = ended.said().trim();
    if (said) console.error(`${ended.name} ended:\n${said}`);
    return ended.process.exitCode ?? 1;
  }

  /** Asks all to end, the last that was started first, and waits for them. */
  async end(): Promise<void> {
    for (const child of this.running.toReversed()) {
      child.process.kill("SIGTERM");
      for (let waited = 0; !isOver(child) && waited < patience; waited += 50) await sleep(50);
      if (!isOver(child)) child.process.kill("SIGKILL");
    }
  }
}

function hasEnded(child: Child): boolean {
  return !child.isWork && isOver(child);
}

function isOver({ process: child }: Child): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}
