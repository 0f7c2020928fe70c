import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");

/** What a module of ours imports when it runs, and what those import: specifiers of others' modules. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(file, "utf8");
  const reached = new Set<string>();
  for (const [, types = "", specifier = ""] of text.matchAll(/^(?:im|ex)port (type )?[^;]*?from "([^"]+)"/gm)) {
    if (types !== "") continue;
    if (!specifier.startsWith(".")) {
      reached.add(specifier);
      continue;
    }
    const next = path.resolve(path.dirname(file), specifier);
    if (seen.has(next) || !next.endsWith(".ts")) continue;
    seen.add(next);
    for (const each of reachedFrom(next, seen)) reached.add(each);
  }
  return reached;
}

const { exports: doors } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  exports: Record<string, string>;
};

const specifiers = (door: string) => [...reachedFrom(path.join(root, doors[door] ?? ""))];

for (const door of ["./web", "./reader", "./ops", "./auth", "./money"]) {
  test(`${door} runs where there is no Node, and knows no entity`, () => {
    const found = specifiers(door);
    assert.deepEqual(
      found.filter((name) => /^node:|^@libsql\/client$|drizzle-orm\/libsql$|@config|commander|@core/.test(name)),
      [],
    );
  });
}

test("the registry is behind the door of seed alone", () => {
  const others = Object.keys(doors).filter((door) => door !== "./seed");
  assert.deepEqual(
    others.filter((door) => specifiers(door).some((name) => name.startsWith("@config"))),
    [],
  );
  assert.ok(specifiers("./seed").length > 0);
  assert.ok(specifiers(".").includes("@libsql/client"));
});
