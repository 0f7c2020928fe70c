import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";

const root = path.resolve(import.meta.dirname, "../../../..");
const programs = {
  db: "@packages/db/source/main.ts",
  evidence: "@services/evidence/source/main.ts",
  pipeline: "@packages/pipeline/source/main.ts",
  sample: "@packages/sample/source/main.ts",
  serve: "@services/origin/source/main.ts",
  slides: "@services/slides/source/main.ts",
  users: "@services/api/src/cli/main.ts",
};

export const password = "kuda lumping menari di teras";

/** What a program may know: none of ours that the machine's own environment sets. */
const environment = { PATH: process.env["PATH"], HOME: process.env["HOME"] };

/** A home of a test's own, in which the real commands work. */
export class Home {
  readonly root: string;
  /** What every program is told beside, such as where databases are. */
  readonly more: NodeJS.ProcessEnv = {};

  /** Gone when the test ends, or when it is removed. `like` is copied: making one takes seconds. */
  constructor(t: TestContext | null, like?: Home) {
    this.root = mkdtempSync(path.join(tmpdir(), "atlas-origin-"));
    if (like) cpSync(like.root, this.root, { recursive: true });
    t?.after(() => {
      this.remove();
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  write(file: string, content: string | Uint8Array): void {
    const full = path.join(this.root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  /** Runs a command to its end. Throws with what it said where it fails. */
  async run(program: keyof typeof programs, args: string[], input = ""): Promise<void> {
    const env = { ...environment, ATLAS_HOME: this.root, ...this.more };
    const child = spawn(process.execPath, [programs[program], ...args], { env, cwd: root });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
    child.stdin.end(input);
    const status = await new Promise((resolve) => child.on("close", resolve));
    if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${String(status)}:\n${said}`);
  }

  async addUser(email: string, entity: string, role: string): Promise<void> {
    await this.run(
      "users",
      ["add", "--email", email, "--entity", entity, "--role", role, "--password-stdin"],
      password,
    );
  }

  /** Starts the origin on a port of its own; resolves once it says that it serves. */
  async serve(t: TestContext, more: NodeJS.ProcessEnv = {}): Promise<Served> {
    const env = { ...environment, ATLAS_HOME: this.root, PORT: "0", ...this.more, ...more };
    const child = spawn(process.execPath, [programs.serve], { env, cwd: root });
    const served = new Served(child);
    t.after(() => {
      child.kill("SIGKILL");
    });
    await served.ready;
    return served;
  }
}

/** Sends a request to an origin, without following where the answer leads. */
export type Ask = (where: string, init?: RequestInit) => Promise<Response>;

/** Somebody's browser, as far as cookies and the Origin header go. */
export class Visitor {
  readonly ask: Ask;
  private readonly origin: string;
  cookie = "";

  constructor(ask: Ask, origin: string) {
    this.ask = ask;
    this.origin = origin;
  }

  get(where: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(where, { headers: { ...(this.cookie && { cookie: this.cookie }), ...headers } });
  }

  post(where: string, body?: unknown): Promise<Response> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const headers = { origin: this.origin, ...(this.cookie && { cookie: this.cookie }), ...json };
    return this.ask(where, { method: "POST", headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }

  async signIn(email: string): Promise<void> {
    const response = await this.post("/api/auth/sign-in/email", { email, password });
    if (response.status !== 204) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`);
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  }
}

/** An origin that was started. */
export class Served {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  said = "";
  origin = "";

  constructor(child: ChildProcess) {
    this.child = child;
    this.ended = new Promise((resolve) => child.on("close", resolve));
    this.ready = new Promise((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        this.said += chunk.toString();
        const [, origin] = / at (http:\S+)\n[\s\S]*Ctrl-C/.exec(this.said) ?? [];
        if (origin === undefined) return;
        this.origin = origin;
        resolve();
      };
      child.stdout?.on("data", listen);
      child.stderr?.on("data", listen);
      child.on("close", (code) => {
        reject(new Error(`ended with ${code}: ${this.said}`));
      });
    });
  }

  /** Somebody who comes to it. */
  visitor(): Visitor {
    return new Visitor((where, init) => fetch(`${this.origin}${where}`, { redirect: "manual", ...init }), this.origin);
  }

  /** Sends a path as it is, which fetch would tidy first. */
  raw(
    where: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string; location: string }> {
    const { hostname, port } = new URL(this.origin);
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path: where, headers }, (answer) => {
        let text = "";
        answer.setEncoding("latin1").on("data", (chunk: string) => (text += chunk));
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, text, location: answer.headers.location ?? "" });
        });
      });
      asked.on("error", reject).end();
    });
  }
}
