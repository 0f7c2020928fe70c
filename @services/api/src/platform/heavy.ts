import { Problem } from "../app/problem.ts";

/** Runs work that keeps a processor busy. */
export type Heavy = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * So much of it at once, the rest in turn, so that guessing passwords does not keep readers waiting. Throws `unavailable`
 * where the queue is full.
 */
export function limitHeavy(atOnce: number, waiting = 100): Heavy {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Problem("unavailable", { headers: { "retry-after": "5" } });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      running++;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  };
}
