import type { View } from "../../view/view.ts";
import type { RecordsSearch } from "./records.ts";

/** A list's state as the API's parameters: records are of no period, but of the units that are chosen. */
export function recordsQuery({ entity, units }: View, { q, active, sort, organization, cursor }: RecordsSearch) {
  return { entity: entity.code, unit: units, q, active, sort, organization, cursor };
}
