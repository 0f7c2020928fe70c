/** Search parameters as they stand in the address: a text, or several of one name. */
export type Parameters = Record<string, string | string[]>;

/** `?unit=TM&unit=WLC&year=2026` as `{ unit: ["TM", "WLC"], year: "2026" }`: plain addresses, with no JSON in them. */
export function parseSearch(search: string): Parameters {
  const found = Map.groupBy(new URLSearchParams(search), ([name]) => name);
  return Object.fromEntries([...found].map(([name, pairs]) => [name, one(pairs.map(([, value]) => value))]));
}

const one = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? "") : values);

/** The way back; what is undefined or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof each === "string" || typeof each === "number" || typeof each === "boolean") {
        if (each !== "") parameters.append(name, String(each));
      }
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
