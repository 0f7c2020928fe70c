import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { commandPage, renderCommandPage } from "./command-page.ts";
import { root } from "./paths.ts";

const ignored = new Set(["node_modules", ".git", ".tools", ".venv", ".atlas", ".turbo", "output", "target"]);

/** Says where the docs are not true any more. */
export async function checkDocs(): Promise<string[]> {
  return [...checkEntry(), ...checkLinks(), ...checkReadmes(), ...(await checkCommandPage())];
}

async function checkCommandPage(): Promise<string[]> {
  const written = existsSync(path.join(root, commandPage)) ? read(commandPage) : "";
  return written === (await renderCommandPage())
    ? []
    : [`${commandPage} is not what the commands' help says; run pnpm run docs`];
}

/** `./atlas` lists commands itself, so that it can do so before Node is there. */
function checkEntry(): string[] {
  const listed = [...read("atlas").matchAll(/^([a-z-]+)\|[a-z -]+\|/gm)].map((match) => match[1] ?? "");
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  return [
    ...listed.filter((name) => !scripts[name]).map((name) => `./atlas lists ${name}, which package.json lacks`),
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
