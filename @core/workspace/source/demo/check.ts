import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../paths.ts";
import { run } from "../run.ts";

/** Runs the demo, and says where it fails or README.md shows another output; times may differ. */
export async function checkDemo(): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-demo-"));
  try {
    const { code, stdout, stderr } = await run("node", ["@core/workspace/source/demo.ts"], {
      environment: { ATLAS_HOME: home },
    });
    if (code !== 0) return `${stdout}${stderr}`;
    const said = stdout.replaceAll(path.relative(root, home), ".atlas/demo").trimEnd();
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const written = /^\$ \.\/atlas demo\n(.*?)\n```$/ms.exec(readme)?.[1] ?? "";
    return timeless(written) === timeless(said) ? "" : `README.md shows another output than this:\n${said}`;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function timeless(text: string): string {
  return text.replace(/(?:\d+ min )?[\d.]+ s\b/g, "… s");
}
