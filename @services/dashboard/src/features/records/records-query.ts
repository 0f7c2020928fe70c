import { may } from "../../api/session.ts";
import type { View } from "../../view/view.ts";
import type { Export } from "../page/page-actions.tsx";
import type { RecordKind, RecordsSearch } from "./records.ts";

/** A list's state as the API's parameters: records are of no period, but of the units that are chosen. */
export function recordsQuery({ entity, units }: View, search: RecordsSearch) {
  const { q, active, program, channel, sort, organization, cursor } = search;
  return { entity: entity.code, unit: units, q, active, program, channel, sort, organization, cursor };
}

/** The list as a file: all of its pages. Of an analyst alone, as the API has it. */
export function recordsExport(kind: RecordKind, view: View, search: RecordsSearch): Export | undefined {
  if (!may(view.entity.role, "analyst")) return undefined;
  return { path: `/records/${kind}/export`, query: { ...recordsQuery(view, search), cursor: undefined } };
}
