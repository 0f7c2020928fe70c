import { useEffect, useState } from "react";
import { may, type SessionEntity } from "../api/session.ts";
import type { RecordKind } from "../features/records/records.ts";

type Found = { kind: RecordKind; id: string; name: string };

/** Fewer letters fit almost everybody; and each search is a look that is kept in the audit trail. */
const LEAST = 3;
const PAUSE = 250;
const MOST = 6;

/** People and organizations whose names have the words, asked for once typing pauses. */
export function useFoundRecords(
  { code: entity, role }: SessionEntity,
  words: string,
): { found: Found[]; busy: boolean } {
  const [answer, setAnswer] = useState<{ words: string; found: Found[] }>({ words: "", found: [] });
  const isWanted = words.length >= LEAST && may(role, "executive");
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void find(entity, words).then((found) => {
        if (!isStale) setAnswer({ words, found });
      });
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [entity, words, isWanted]);
  if (!isWanted) return { found: [], busy: false };
  return { found: answer.words === words ? answer.found : [], busy: answer.words !== words };
}

async function find(entity: string, q: string): Promise<Found[]> {
  const { getPeople, getOrganizations } = await import("../features/records/records.functions.ts");
  const data = { entity, q, limit: String(MOST) };
  // What cannot be asked or reached is not found; the lists' own pages say why.
  const [people, organizations] = await Promise.all([getPeople({ data }), getOrganizations({ data })]);
  return [
    ...(people.ok ? people.data.rows : []).map(({ id, name }) => ({ kind: "people" as const, id, name })),
    ...(organizations.ok ? organizations.data.rows : []).map(({ id, name }) => ({
      kind: "organizations" as const,
      id,
      name,
    })),
  ];
}
