import { globSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";

/** What one package's tests came to. */
export type Result = { name: string; passed: number; failed: number; skipped: number };

type Counts = Omit<Result, "name">;

/** Removes what earlier runs left, so that tests which did not run are not counted. */
export function clearResults(): void {
  for (const { folder } of testedPackages())
    rmSync(path.join(folder, "test-results"), { recursive: true, force: true });
}

/** The counts of every package that has a `test` script. One that left none, or ran nothing, has failed. */
export function readResults(): Result[] {
  return testedPackages().map(({ name, folder }) => {
    const counts = readCounts(path.join(folder, "test-results"));
    const ran = counts.passed + counts.failed > 0;
    return { name, ...counts, failed: ran ? counts.failed : 1 };
  });
}

/** Packages with tests, wherever pnpm-workspace.yaml says that packages are. */
export function testedPackages(): { name: string; folder: string }[] {
  const files = globSync(["@config/package.json", "@*/*/package.json", "@*/*/theme/package.json"], {
    cwd: root,
  }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    const { name, scripts } = JSON.parse(text) as { name: string; scripts?: Record<string, string> };
    return scripts?.["test"] ? [{ name, folder: path.join(root, path.dirname(file)) }] : [];
  });
}

function readCounts(folder: string): Counts {
  const none = { passed: 0, failed: 0, skipped: 0 };
  return globSync("*.{json,xml}", { cwd: folder })
    .map((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      return file.endsWith(".xml") ? junitCounts(text) : (JSON.parse(text) as Counts);
    })
    .reduce(
      (sum, counts) => ({
        passed: sum.passed + counts.passed,
        failed: sum.failed + counts.failed,
        skipped: sum.skipped + counts.skipped,
      }),
      none,
    );
}

/** The counts of a JUnit file, as pytest writes it. */
export function junitCounts(xml: string): Counts {
  const suites = xml.match(/<testsuite\s[^>]*>/g) ?? [];
  const total = (attribute: string) =>
    suites.reduce((sum, suite) => sum + Number(new RegExp(`\\s${attribute}="(\\d+)"`).exec(suite)?.[1] ?? 0), 0);
  const failed = total("failures") + total("errors");
  const skipped = total("skipped");
  return { passed: total("tests") - failed - skipped, failed, skipped };
}
