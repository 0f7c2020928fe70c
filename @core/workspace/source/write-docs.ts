/** `pnpm run docs`: writes the pages that are made from code. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { commandPage, renderCommandPage } from "./command-page.ts";
import { root } from "./paths.ts";

writeFileSync(path.join(root, commandPage), await renderCommandPage());
console.log(`wrote ${commandPage}`);
