import type { Ops } from "@packages/db";
import { patiently } from "../patience.ts";

/** The release that readers see. */
export type Current = {
  number: number;
  years: number[];
  snapshots: { year: number; sha256: string }[];
  coverage: { rows: number; accepted: number } | null;
};

/** What readers see of an entity now; null where nothing is published. */
export async function readCurrent(ops: Ops, entity: string): Promise<Current | null> {
  const { rows } = await patiently(() =>
    ops.client.execute({
      sql: `select release.number, years, snapshots, coverage
        from publication_current as pointer join publication_release as release
          on release.entity_id = pointer.entity_id and release.number = pointer.number
        where pointer.entity_id = ?`,
      args: [entity],
    }),
  );
  const [row] = rows;
  if (!row) return null;
  const json = (name: string) => JSON.parse((row[name] as string | null) ?? "null") as unknown;
  return {
    number: Number(row["number"]),
    years: json("years") as number[],
    snapshots: json("snapshots") as Current["snapshots"],
    coverage: json("coverage") as Current["coverage"],
  };
}

/** What the database knows of the key that ids are hashed with; null where nothing was ever published. */
export async function readFingerprint(ops: Ops): Promise<string | null> {
  const { rows } = await patiently(() => ops.client.execute("select fingerprint from publication_key where id = 1"));
  return (rows[0]?.["fingerprint"] as string | undefined) ?? null;
}
