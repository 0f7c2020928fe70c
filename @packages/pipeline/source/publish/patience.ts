import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "@packages/db";

/** Milliseconds before the second and the third try. */
const pauses = [300, 1500];

/**
 * Tries again what failed because the database was away or busy for a moment. `work` must do no harm when it is done twice:
 * an answer may be lost after the deed.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return work();
}

function isPassing(error: unknown): boolean {
  return error instanceof DatabaseError && ["DATABASE_UNREACHABLE", "DATABASE_BUSY"].includes(error.code);
}
