import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../environment.ts";

/** A metric or column, and what its model says of it. `name` is empty where the model itself is meant. */
export type Definition = { model: string; name: string; description: string };

const models = path.join(repositoryRoot, "@python/analytics/models");

type Model = { name: string; description?: string; columns?: { name: string; description?: string }[] };

/** The descriptions of every mart and of its columns, as the dbt models have them; theirs is the only definition. */
export async function readDefinitions(): Promise<Definition[]> {
  const blocks = readBlocks(await readFile(path.join(models, "definitions.md"), "utf8"));
  const described = (text = "") =>
    text
      .replace(/\{\{\s*doc\('(\w+)'\)\s*\}\}/g, (_, name: string) => blocks.get(name) ?? "")
      .replace(/\s+/g, " ")
      .trim();
  const files = (await readdir(path.join(models, "marts"))).filter((name) => name.endsWith(".yml")).sort();
  const found: Definition[] = [];
  for (const file of files) {
    const document = parse(await readFile(path.join(models, "marts", file), "utf8")) as { models: Model[] };
    for (const { columns = [], description, name: model } of document.models) {
      found.push({ model, name: "", description: described(description) });
      for (const column of columns) {
        if (column.description) found.push({ model, name: column.name, description: described(column.description) });
      }
    }
  }
  return found;
}

/** dbt's `{% docs name %}` blocks. */
function readBlocks(text: string): Map<string, string> {
  const blocks = text.matchAll(/\{% docs (\w+) %\}([\s\S]*?)\{% enddocs %\}/g);
  return new Map([...blocks].map(([, name = "", body = ""]) => [name, body]));
}
