import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";

const main = path.resolve(import.meta.dirname, "../../source/main.ts");

export type Ended = { code: number | null; stdout: string; stderr: string };

/** A home with what reports and Slidev would have left in it. */
export class Home {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  static async make(t: TestContext): Promise<Home> {
    const root = await mkdtemp(path.join(tmpdir(), "atlas-slides-home-"));
    t.after(() => rm(root, { recursive: true, force: true }));
    return new Home(root);
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    const full = path.join(this.root, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, content);
  }

  /** A deck as report and Slidev make it, whose every file holds `text`. */
  async makeDeck(text: string, slug = "2026-02", entity = "IONS"): Promise<void> {
    const base = `output/monthly/${entity}-${slug}`;
    await this.write(`${base}.pptx`, text);
    await this.write(`${base}.pdf`, text);
    const site = `output/slides/${entity}/${slug}`;
    await this.write(`${site}/slides.pdf`, text);
    const script = `<script type="module" src="/reports/${entity}/${slug}/assets/index.js"></script>`;
    await this.write(`${site}/web/index.html`, `<!doctype html>${script}${text}`);
    await this.write(`${site}/web/assets/index.js`, text);
  }

  /**
   * Starts a command line in the home; `environment` is beside what every one has. With `limit`, no file may grow beyond so
   * many KB, as on a full disk.
   */
  start(
    args: string[],
    environment: Record<string, string> = {},
    limit?: number,
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const env = { PATH: process.env["PATH"], HOME: this.root, ATLAS_HOME: this.root, ...environment };
    const command = [process.execPath, main, ...args];
    const [program = "", ...parameters] =
      limit === undefined ? command : ["/bin/bash", "-c", `ulimit -f ${limit}; exec "$@"`, "bash", ...command];
    const child = spawn(program, parameters, { env, cwd: this.root });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
    return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said }))) };
  }

  slides(...args: string[]): Promise<Ended> {
    return this.start(args).ended;
  }
}
