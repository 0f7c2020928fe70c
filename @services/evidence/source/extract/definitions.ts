import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Label } from "@packages/report";
import { parse } from "yaml";
import { repositoryRoot } from "../environment.ts";

/** A metric or column, and what its model says of it. `name` is empty where the model itself is meant. */
export type Definition = { model: string; name: string; description: Label };

/** What is not the same in both languages: English texts with no Indonesian one, and Indonesian ones of texts that are gone. */
export type Untranslated = { missing: string[]; unused: string[] };

const analytics = path.join(repositoryRoot, "@python/analytics");
const models = path.join(analytics, "models");

type Model = { name: string; description?: string; columns?: { name: string; description?: string }[] };

/**
 * The descriptions of every mart and of its columns, as the dbt models have them, theirs being the only definition, and in
 * Indonesian as definitions.id.yml has them, or else in English too.
 */
export async function readDefinitions(): Promise<{ definitions: Definition[]; untranslated: Untranslated }> {
  const blocks = readBlocks(await readFile(path.join(models, "definitions.md"), "utf8"));
  const known = new Map(
    Object.entries(parse(await readFile(path.join(analytics, "definitions.id.yml"), "utf8")) as Record<string, string>),
  );
  const asked = new Set<string>();
  const described = (text: string): Label => {
    const parts = text.split(/\{\{\s*doc\('(\w+)'\)\s*\}\}/).flatMap((part, index) => {
      const words = oneLine(index % 2 === 0 ? part : (blocks.get(part) ?? ""));
      return words === "" ? [] : [words];
    });
    for (const part of parts) asked.add(part);
    return { id: parts.map((part) => known.get(part) ?? part).join(" "), en: parts.join(" ") };
  };
  const files = (await readdir(path.join(models, "marts"))).filter((name) => name.endsWith(".yml")).sort();
  const definitions: Definition[] = [];
  for (const file of files) {
    const document = parse(await readFile(path.join(models, "marts", file), "utf8")) as { models: Model[] };
    for (const { columns = [], description = "", name: model } of document.models) {
      definitions.push({ model, name: "", description: described(description) });
      for (const column of columns) {
        if (column.description)
          definitions.push({ model, name: column.name, description: described(column.description) });
      }
    }
  }
  const untranslated = {
    missing: [...asked].filter((text) => !known.has(text)),
    unused: [...known.keys()].filter((text) => !asked.has(text)),
  };
  return { definitions, untranslated };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** dbt's `{% docs name %}` blocks. */
function readBlocks(text: string): Map<string, string> {
  const blocks = text.matchAll(/\{% docs (\w+) %\}([\s\S]*?)\{% enddocs %\}/g);
  return new Map([...blocks].map(([, name = "", body = ""]) => [name, body]));
}
