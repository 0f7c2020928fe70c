import type { Reader, Release } from "@packages/db/reader";
import { nameQueries, namesOf, type Names } from "./names.ts";
import { scopeQueries, scopesOf, type Scope } from "./scopes.ts";

/** What an entity's registry has names for: its units and groups in reading order, its programs and channels. */
export type Registry = Names & { scopes: readonly Scope[] };

/** Milliseconds that it is remembered. It is the same at every release, and changes by `seed` alone: a few times a year. */
const fresh = 60_000;

const remembered = new WeakMap<Release, { registry: Registry; until: number }>();

/** The registry of a reader's entity. Read once a minute and release, since nearly every answer needs it. */
export async function readRegistry(reader: Reader): Promise<Registry> {
  const known = remembered.get(reader.release);
  if (known && known.until > Date.now()) return known.registry;
  const [whole, units, groups, programs, channels] = await reader.run([...scopeQueries(), ...nameQueries()]);
  const registry = { scopes: scopesOf(whole, units, groups), ...namesOf(programs, channels) };
  remembered.set(reader.release, { registry, until: Date.now() + fresh });
  return registry;
}
