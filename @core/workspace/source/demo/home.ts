import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Who makes homes of sample data. A file in the home says that it was, and which process is at work in it. */
export type Maker = "demo" | "dev";

const markerOf = (maker: Maker) => `.atlas-${maker}`;

/**
 * Makes the home, or empties it unless it is to be kept. Throws where the folder holds what its maker did not make, so
 * that nobody's workbooks are overwritten, and where another process is at work in it.
 */
export function prepareHome(home: string, maker: Maker = "demo", { keep = false } = {}): void {
  const file = path.join(home, markerOf(maker));
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, "utf8"));
    if (pid > 0 && pid !== process.pid && isAlive(pid))
      throw new Error(`another ${maker} is at work in ${home}: process ${pid}`);
    if (!keep) rmSync(home, { recursive: true });
  } else if (existsSync(home) && readdirSync(home).length > 0) {
    throw new Error(`${home} holds other data; unset ATLAS_HOME, or let it name an empty folder`);
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(file, String(process.pid));
}

/** From now on another process may work in it. */
export function releaseHome(home: string, maker: Maker = "demo"): void {
  writeFileSync(path.join(home, markerOf(maker)), "");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
