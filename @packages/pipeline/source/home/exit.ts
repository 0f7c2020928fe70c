const tidying = new Set<() => void>();
let listening = false;

/**
 * Has `work` done when the process ends, by itself or by a signal, unless the returned function was called before. The
 * work must be synchronous, and what it throws is ignored: there is nobody left to tell.
 */
export function onExit(work: () => void): () => void {
  if (!listening) process.once("exit", runAll);
  listening = true;
  tidying.add(work);
  return () => tidying.delete(work);
}

/** The latest first, as in unwinding a stack. */
function runAll(): void {
  for (const work of [...tidying].reverse()) {
    try {
      work();
    } catch {
      // The next one must still be done.
    }
  }
}
