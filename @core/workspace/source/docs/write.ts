/** `pnpm run docs`: writes the pages that are made from code. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.ts";
import { generatedPages } from "./pages.ts";

for (const { file, render } of generatedPages) {
  writeFileSync(path.join(root, file), await render());
  console.log(`wrote ${file}`);
}
