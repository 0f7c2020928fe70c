import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Says that a home was made by the demo, and by which process. */
const marker = ".atlas-demo";

/**
 * Empties the demo's home, or makes it. Throws where the folder holds what no demo made, so that nobody's workbooks are
 * overwritten, and where another demo is at work in it.
 */
export function prepareHome(home: string): void {
  const file = path.join(home, marker);
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, "utf8"));
    if (pid > 0 && pid !== process.pid && isAlive(pid))
      throw new Error(`another demo is at work in ${home}: process ${pid}`);
    rmSync(home, { recursive: true });
  } else if (existsSync(home) && readdirSync(home).length > 0) {
    throw new Error(`${home} holds other data; unset ATLAS_HOME, or let it name an empty folder`);
  }
  mkdirSync(home, { recursive: true });
  writeFileSync(file, String(process.pid));
}

/** From now on another demo may empty it. */
export function releaseHome(home: string): void {
  writeFileSync(path.join(home, marker), "");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
