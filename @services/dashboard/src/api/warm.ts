/**
 * Fetches what calls the server as soon as somebody stirs, so that their first press does not wait for it. Not before: a
 * first load has its data, and often nothing more is asked.
 */
export function warmWhenStirred(): () => void {
  const events = ["pointermove", "pointerdown", "keydown"] as const;
  const warm = () => {
    stop();
    // A press that is under way goes first.
    setTimeout(() => void import("./session.functions.ts"));
  };
  const stop = () => {
    for (const event of events) removeEventListener(event, warm);
  };
  for (const event of events) addEventListener(event, warm, { passive: true });
  return stop;
}
