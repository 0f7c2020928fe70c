import type { Accounts } from "@packages/db";
import { audit_event, audit_stranger } from "@packages/db/auth";
import { sql } from "drizzle-orm";

/** A line of the trail. Ids and patterns alone: no names, no search words. */
export type AuditEvent = Omit<typeof audit_event.$inferInsert, "id" | "at">;

export type Audit = {
  /** Resolves once the event is kept; rejects where it cannot be: then what it is about must not be answered. */
  record: (event: AuditEvent) => Promise<void>;
  /** Counts the refusal of a stranger; the same holds. */
  countStranger: (route: string, status: number) => Promise<void>;
  /** Resolves once everything is kept. */
  flush: () => Promise<void>;
};

const hour = 3_600_000;

export function createAudit({ orm }: Accounts): Audit {
  return {
    record: async (event) => {
      await orm.insert(audit_event).values({ ...event, at: new Date() });
    },
    countStranger: async (route, status) => {
      await orm
        .insert(audit_stranger)
        .values({ hour: new Date(Math.floor(Date.now() / hour) * hour), route, status, count: 1 })
        .onConflictDoUpdate({
          target: [audit_stranger.hour, audit_stranger.route, audit_stranger.status],
          set: { count: sql`count + 1` },
        });
    },
    flush: () => Promise.resolve(),
  };
}
