/** `pnpm run docs`: writes the pages that are made from code; with `--demo` the demo's output in README.md too. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { showDemo } from "../demo/shown.ts";
import { root } from "../paths.ts";
import { generatedPages } from "./pages.ts";

for (const { file, render } of generatedPages) {
  writeFileSync(path.join(root, file), await render());
  console.log(`wrote ${file}`);
}
if (process.argv.includes("--demo")) {
  await showDemo();
  console.log("wrote the demo's output into README.md");
}
