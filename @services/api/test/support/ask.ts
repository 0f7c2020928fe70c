import assert from "node:assert/strict";
import type { Client } from "./client.ts";

/** The JSON of an answer, which must have been given; with `status`, that of a refusal. */
export async function ask<T>(
  client: Client,
  path: string,
  query: Record<string, string | readonly string[]> = {},
  status = 200,
): Promise<T> {
  const asked = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  const where = `${path}?${new URLSearchParams(asked as [string, string][]).toString()}`;
  const response = await client.get(where);
  const text = await response.text();
  assert.equal(response.status, status, `${where}: ${text}`);
  return JSON.parse(text) as T;
}

export type Refusal = { type: string; errors?: { in: string; name: string; detail: string }[] };

/** Which parameters a refusal names. */
export const namesOf = ({ errors = [] }: Refusal): string[] => errors.map(({ name }) => name);
