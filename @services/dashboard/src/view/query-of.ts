import type { View } from "./view.ts";

/** A view as the API's parameters. */
export function queryOf({ entity, year, month, units }: View): Record<string, string | string[]> {
  return { entity: entity.code, year: String(year), month, unit: units };
}
