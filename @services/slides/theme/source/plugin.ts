import path from "node:path";
import { findEntity } from "@config/atlas";
import type { Plugin } from "vite";
import { readDecks } from "./decks.ts";
import { readEnvironment } from "./environment.ts";
import { fontFiles } from "./fonts.ts";

/** What the site is made of beside its sources: what it shows, and the fonts of its brands. */
const modules: Record<string, () => string> = {
  "virtual:atlas-decks": () => `export default ${JSON.stringify(readDecks())}`,
  "virtual:atlas-fonts": () => {
    const brands = readDecks().map(({ entity }) => findEntity(entity.code).brand);
    const files = fontFiles(brands.flatMap(({ fonts }) => [fonts.heading, fonts.body]));
    return files.map((file) => `import ${JSON.stringify(file)};`).join("\n");
  },
};

const standIn = (name: string): string => path.join(import.meta.dirname, "../stand-ins", name);

/** What of Slidev's client the site does without; why is said in each stand-in. */
const standIns: [RegExp, string][] = [
  [/\/(?:logic\/)?dark$/, standIn("dark.ts")],
  [/\/composables\/usePrintStyles$/, standIn("print-styles.ts")],
  [/^@shikijs\/vitepress-twoslash\/client$/, standIn("twoslash.ts")],
];

/** Gives the site what it shows, and keeps out of it what its strict policy would stop. */
export function atlasPlugin(): Plugin {
  return {
    name: "atlas",
    enforce: "pre",
    // Minified, the styles that UnoCSS makes of Slidev's own sources are refused as no CSS.
    config: () => ({ build: { cssMinify: false } }),
    resolveId(id, importer) {
      if (Object.hasOwn(modules, id)) return `\0${id}`;
      if (!importer?.includes("/@slidev/client/")) return null;
      return standIns.find(([pattern]) => pattern.test(id))?.[1] ?? null;
    },
    load: (id) => (id.startsWith("\0virtual:atlas-") ? modules[id.slice(1)]?.() : null),
    configureServer(server) {
      const { reports } = readEnvironment();
      server.watcher.add(reports);
      server.watcher.on("change", (file) => {
        if (!reports.includes(file)) return;
        for (const id of Object.keys(modules)) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        // Slidev writes its slides anew when it sees its entry change.
        server.watcher.emit("change", path.join(server.config.root, "slides.md"));
        server.hot.send({ type: "full-reload" });
      });
    },
  };
}
