/** Whether one more request of a session is within what a session may ask. */
export type LimitRequests = (session: string) => Promise<boolean> | boolean;

/**
 * So many requests a minute, counted in this process: people never get there, programs that copy everything do. Counts of
 * whoever has gone are forgotten with the minute.
 */
export function limitRequests(perMinute: number): LimitRequests {
  let minute = 0;
  let counts = new Map<string, number>();
  return (session) => {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) {
      minute = now;
      counts = new Map();
    }
    const count = (counts.get(session) ?? 0) + 1;
    counts.set(session, count);
    return count <= perMinute;
  };
}
