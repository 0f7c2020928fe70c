import { hostname } from "node:os";
import type { Ops } from "@packages/db";
import { isAlive, processBirth } from "../../home/process.ts";
import { patiently } from "../patience.ts";

/** The process that a running release is of. */
type Holder = { host: string; pid: number; birth: string };

/** A release that is being published, or that its publisher left behind. */
export type Running = { number: number; holder: Holder; heartbeat: string; isDead: boolean };

/** Seconds without a sign of life after which a publisher on another host is believed to be dead. */
const patience = 120;

/** The moment by the database's own clock: that of hosts may differ. */
export const now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

/** This process, as the database names it. */
export const me = JSON.stringify({
  host: hostname(),
  pid: process.pid,
  birth: processBirth(process.pid) ?? "",
} satisfies Holder);

/** Releases that this process is publishing, by entity and number. */
const mine = new Set<string>();

/** Says that this process publishes a release, until the returned function is called. */
export function holdRelease(entity: string, number: number): () => void {
  const name = `${entity} ${number}`;
  mine.add(name);
  return () => mine.delete(name);
}

/** The running releases of an entity, and whether their publishers are still at work. */
export async function readRunning(ops: Ops, entity: string): Promise<Running[]> {
  const { rows } = await patiently(() =>
    ops.client.execute({
      sql: `select number, holder, heartbeat_at, (julianday('now') - julianday(heartbeat_at)) * 86400 as age
        from publication_release where entity_id = ? and state = 'running' order by number`,
      args: [entity],
    }),
  );
  return rows.map((row) => {
    const number = Number(row["number"]);
    const holder = JSON.parse(row["holder"] as string) as Holder;
    const heartbeat = row["heartbeat_at"] as string;
    return { number, holder, heartbeat, isDead: isDead(holder, Number(row["age"]), `${entity} ${number}`) };
  });
}

function isDead(holder: Holder, age: number, name: string): boolean {
  if (holder.host !== hostname()) return age > patience;
  if (JSON.stringify(holder) === me) return !mine.has(name);
  return !isAlive(holder.pid, holder.birth);
}
