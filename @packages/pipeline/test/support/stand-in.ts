import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Home } from "../../source/home/home.ts";

export type Behaviour = "ok" | "lossy" | "failing" | "broken" | "slow";

/** What ATLAS_PYTHON is to be for a build that ends as `behaviour` says, in a fraction of dbt's time. */
export async function standInPython(home: Home, behaviour: Behaviour): Promise<Record<string, string>> {
  const file = path.join(home.root, ".atlas", `python-${behaviour}`);
  const script = path.join(import.meta.dirname, "stand-in-analytics.ts");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${script}' ${behaviour} "$@"\n`);
  await chmod(file, 0o755);
  return { ATLAS_PYTHON: file };
}
