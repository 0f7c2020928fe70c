import { duration } from "./run.ts";

/** Does a part of the work, and says how long it took. `tell` makes more of the result than that it is done. */
export async function step<T>(name: string, work: () => Promise<T>, tell?: (result: T) => string): Promise<T> {
  const begun = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${name}`);
  const result = await work();
  const told = tell?.(result) ?? "";
  const took = duration(performance.now() - begun);
  console.log(`${process.stdout.isTTY ? "\r\u001B[2K" : ""}✔ ${name}${told && `: ${told}`} (${took})`);
  return result;
}
