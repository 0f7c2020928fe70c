import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../paths.ts";
import { run } from "../run.ts";

const readme = path.join(root, "README.md");
/** The demo's output, as README.md shows it. */
const block = /(?<=^\$ \.\/atlas demo\n).*?(?=\n```$)/ms;

/** Runs the demo, and says where it fails or README.md shows another output; times may differ. */
export async function checkDemo(): Promise<string> {
  const said = await outputOfDemo();
  const shown = block.exec(readFileSync(readme, "utf8"))?.[0] ?? "";
  return timeless(shown) === timeless(said) ? "" : "README.md shows another output; run pnpm run docs -- --demo";
}

/** Runs the demo and puts its output into README.md. */
export async function showDemo(): Promise<void> {
  const said = await outputOfDemo();
  writeFileSync(
    readme,
    readFileSync(readme, "utf8").replace(block, () => said),
  );
}

/** What the demo says, in a home that is removed after. Throws, with that, where it fails. */
async function outputOfDemo(): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-demo-"));
  try {
    const environment = { ATLAS_HOME: home };
    const { code, stdout, stderr } = await run("node", ["@core/workspace/source/demo.ts"], { environment });
    if (code !== 0) throw new Error(`${stdout}${stderr}`);
    return stdout.replaceAll(path.relative(root, home), ".atlas/demo").trimEnd();
  } finally {
    rmSync(home, { recursive: true });
  }
}

function timeless(text: string): string {
  return text.replace(/(?:\d+ min )?[\d.]+ s\b/g, "… s");
}
