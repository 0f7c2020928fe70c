import { setTimeout as sleep } from "node:timers/promises";
import type { Expectation } from "./workers.ts";

/** Milliseconds between two tries, and until an answer is given up. */
const pause = 3_000;
const timeout = 10_000;

/**
 * Asks an origin as a stranger would, again and again, since a new version takes seconds to reach every place. Returns what
 * did not hold the last time, a line each; empty where all is well.
 */
export async function smokeTest(origin: string, expectations: Expectation[], tries: number): Promise<string[]> {
  let failures: string[] = [];
  for (let attempt = 1; attempt <= tries; attempt++) {
    const results = await Promise.all(expectations.map((expectation) => ask(origin, expectation)));
    failures = results.filter((result) => result !== "");
    if (failures.length === 0) return [];
    if (attempt < tries) await sleep(pause);
  }
  return failures;
}

async function ask(origin: string, expectation: Expectation): Promise<string> {
  const { path, accept = "application/json", status, body } = expectation;
  try {
    const response = await fetch(new URL(path, origin), {
      headers: { accept },
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    if (response.status !== status) return `${path}: ${response.status} where ${status} is expected`;
    return body === undefined || text.includes(body) ? "" : `${path}: the answer does not hold ${body}`;
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
