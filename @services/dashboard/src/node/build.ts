import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { buildFolder, packageFolder } from "./folders.ts";

const stamp = path.join(buildFolder, "stamp");
const SOURCES = [
  "@services/dashboard/{src,public}/**/*",
  "@services/dashboard/{vite/*,*.{ts,json,jsonc}}",
  "@core/ui/source/**/*",
  "@packages/report/source/**/*",
  "pnpm-lock.yaml",
];

/** Builds where any source has changed since; says whether it did. Takes seconds. */
export async function buildWhereStale(): Promise<boolean> {
  const now = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({ root: packageFolder, logLevel: "warn" });
  await builder.buildApp();
  compressAssets();
  writeFileSync(stamp, now);
  return true;
}

function sourcesHash(): string {
  const root = path.resolve(packageFolder, "../..");
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** A `.br` beside each text that browsers fetch: packed once and well, rather than at every request. */
function compressAssets(): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  for (const file of globSync("client/**/*.{js,css,svg}", { cwd: buildFolder })) {
    const whole = path.join(buildFolder, file);
    writeFileSync(`${whole}.br`, brotliCompressSync(readFileSync(whole), { params }));
  }
}
