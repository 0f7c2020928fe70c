import path from "node:path";

/** Where programs are looked for. */
export function readSearchPath(): string {
  return process.env["PATH"] ?? "";
}

/** Where the gallery is put: below ATLAS_HOME, which is the repository if not set. */
export function readOutput(): string {
  const home = process.env["ATLAS_HOME"] ?? path.resolve(import.meta.dirname, "../../..");
  return path.join(home, "output", "gallery");
}

/** The environment of a program that is started: this one's, and what is given beside. */
export function childEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}
