import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.ts";
import { generatedPages } from "./pages.ts";
import { checkSecurity } from "./security.ts";

const ignored = new Set(["node_modules", ".git", ".tools", ".venv", ".atlas", ".turbo", "output", "target"]);

/** Says where the docs are not true any more. */
export async function checkDocs(): Promise<string[]> {
  return [...checkEntry(), ...checkLinks(), ...checkReadmes(), ...checkSecurity(), ...(await checkGenerated())];
}

async function checkGenerated(): Promise<string[]> {
  const stale = [];
  for (const { file, render } of generatedPages) {
    const written = existsSync(path.join(root, file)) ? read(file) : "";
    if (written !== (await render())) stale.push(`${file} is not what the code says; run pnpm run docs`);
  }
  return stale;
}

/** `./atlas` lists commands itself, so that it can do so before Node is there. */
function checkEntry(): string[] {
  const listed = [...read("atlas").matchAll(/^([a-z:-]+)\|[a-z -]+\|/gm)].map((match) => match[1] ?? "");
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  return [
    ...listed
      .filter((name) => !scripts[name] && name !== "exec")
      .map((name) => `./atlas lists ${name}, which package.json lacks`),
    ...Object.keys(scripts)
      .filter((name) => !listed.includes(name))
      .map((name) => `package.json has the script ${name}, which ./atlas does not list`),
  ];
}

/** Links between pages lead somewhere. */
function checkLinks(): string[] {
  return pages().flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(path.resolve(root, path.dirname(page), target)))
      .map((target) => `${page} links to ${target}, which is not there`),
  );
}

/** Each top-level folder and each package opens with a README. */
function checkReadmes(): string[] {
  const folders = globSync(["@*", "@*/*"], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((folder) => !folder.includes(path.sep) || existsSync(path.join(root, folder, "package.json")));
  return folders
    .filter((folder) => !existsSync(path.join(root, folder, "README.md")))
    .map((folder) => `${folder} has no README.md`);
}

function pages(): string[] {
  return globSync("**/*.md", { cwd: root, exclude: (name) => ignored.has(path.basename(name)) }).sort();
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
