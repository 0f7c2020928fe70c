const hour = 3_600_000;

const insertCounts = `insert into audit_stranger (hour, route, status, count)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true
  on conflict do update set count = count + excluded.count`;

/** Refusals of strangers that are not in the database yet: a few numbers, however many there are. */
export class StrangerCounts {
  #counts = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add(route: string, status: number): void {
    this.#add(JSON.stringify([Math.floor(Date.now() / hour) * hour, route, status]), 1);
  }

  /** What there is, as statements to run, and how to put it back where they fail. */
  take(): { statements: { sql: string; args: [string] }[]; giveBack: () => void } {
    const taken = this.#counts;
    this.#counts = new Map();
    const rows = [...taken].map(([key, count]) => [...(JSON.parse(key) as unknown[]), count]);
    return {
      statements: rows.length === 0 ? [] : [{ sql: insertCounts, args: [JSON.stringify(rows)] }],
      giveBack: () => {
        for (const [key, count] of taken) this.#add(key, count);
      },
    };
  }

  #add(key: string, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }
}
