import type { Accounts } from "@packages/db";
import type { audit_event } from "@packages/db/auth";
import { StrangerCounts } from "./stranger-counts.ts";

/** A line of the trail. Ids and patterns alone: no names, no search words. */
export type AuditEvent = Omit<typeof audit_event.$inferInsert, "id" | "at">;

export type Audit = {
  /** Resolves once the event is kept; rejects where it cannot be: then what it is about must not be answered. */
  record: (event: AuditEvent) => Promise<void>;
  /** Counts the refusal of a stranger, to be kept a little later. */
  countStranger: (route: string, status: number) => void;
  /** Resolves once everything is kept. What cannot be stays to be tried again. */
  flush: () => Promise<void>;
};

type Pace = {
  /** Waits for others to come, so that they are written together. */
  gather: () => Promise<void>;
  /** Calls `flush` a little later. */
  later: (flush: () => Promise<void>) => void;
};

const columns = ["kind", "account_id", "entity_id", "route", "subject", "status", "request_id", "ip_address"] as const;

/** One statement for any number of events: they come as one JSON document. */
const insertEvents = `insert into audit_event (at, ${columns.join(", ")})
  select ${["at", ...columns].map((_column, index) => `value ->> ${index}`).join(", ")} from json_each(?)`;

/**
 * The audit trail. What comes in while an earlier write goes on, or waits for `gather`, goes into one transaction, so that
 * many requests at once cost little more than one.
 */
export function createAudit({ writeAside }: Accounts, { gather, later }: Pace): Audit {
  let events: string[] = [];
  const strangers = new StrangerCounts();
  let next: Promise<void> | null = null;
  let earlier = Promise.resolve();

  async function write(): Promise<void> {
    await earlier;
    await gather();
    next = null;
    const rows = events;
    events = [];
    const counted = strangers.take();
    const insert = { sql: insertEvents, args: [`[${rows.join(",")}]`] };
    const writing = writeAside([...(rows.length > 0 ? [insert] : []), ...counted.statements]);
    earlier = writing.catch(() => undefined);
    try {
      await writing;
    } catch (error) {
      counted.giveBack();
      throw error;
    }
  }

  const soon = () => (next ??= write());
  const flush = async () => {
    await (next || !strangers.isEmpty ? soon() : earlier);
  };
  return {
    record: (event) => {
      events.push(JSON.stringify([Date.now(), ...columns.map((column) => event[column] ?? null)]));
      return soon();
    },
    countStranger: (route, status) => {
      if (strangers.isEmpty) later(flush);
      strangers.add(route, status);
    },
    flush,
  };
}
