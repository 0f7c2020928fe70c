import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isRunning } from "@core/command";

/**
 * What tells a process from a later one with the same id: its start time, with the boot's id where there is one. Null
 * where the process is gone; "" where the system does not say.
 */
export function processBirth(pid: number): string | null {
  if (process.platform === "linux") return linuxBirth(pid);
  if (!isRunning(pid)) return null;
  if (process.platform === "win32") return "";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** True when the process of this id and birth still runs. A birth that was never known counts as the same. */
export function isAlive(pid: number, birth: string): boolean {
  const now = processBirth(pid);
  return now !== null && (birth === "" || now === "" || now === birth);
}

/** /proc/{pid}/stat: the state is the third field and the start time the twenty-second; the name may hold spaces. */
function linuxBirth(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    if (state === "Z" || state === "X") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fields[19] ?? ""}`;
  } catch {
    return isRunning(pid) ? "" : null;
  }
}
