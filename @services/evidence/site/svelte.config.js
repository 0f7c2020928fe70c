/** SvelteKit's configuration of a site: Evidence's queries in Markdown, and none of Evidence's own components. */
import { createRequire } from "node:module";
import evidencePreprocess from "@evidence-dev/preprocess";
import { getEvidenceConfig } from "@evidence-dev/sdk/config";
import adapter from "@sveltejs/adapter-static";

const require = createRequire(import.meta.url);
const preprocess = require.resolve("@evidence-dev/preprocess").replace(/(@evidence-dev\/preprocess)\/.*/, "$1");
/** What Evidence puts before a page, as it is written in its package, which does not export it. */
const head = require(`${preprocess}/src/frontmatter/handle-og.cjs`);

/** Evidence shows each query's text on its page, and gives the page a title of its own: ours have no use for either. */
const asOurs = {
  name: "as-ours",
  markup: ({ content, filename }) =>
    filename?.endsWith(".md")
      ? { code: content.replace(head, "").replace(/\{#if \w+ \}\s*<QueryViewer[\s\S]*?\/>\s*\{\/if\}/g, "") }
      : undefined,
};

export default {
  extensions: [".svelte", ".md"],
  preprocess: [...evidencePreprocess(true), asOurs],
  onwarn: ({ code, filename, message }) => {
    if (/is not defined|Empty block/i.test(message)) throw new Error(`${filename}: ${code}: ${message}`);
  },
  kit: {
    adapter: adapter({ pages: "./build", strict: true }),
    files: { routes: "src/pages", lib: "src/components", hooks: { server: "src/components/hooks.server" } },
    paths: { base: getEvidenceConfig().deployment.basePath, relative: false },
    serviceWorker: { register: false },
  },
};
