import type { Role } from "@packages/db/auth";
import type { Filters, ListOptions, Reader } from "@packages/db/reader";
import { readRegistry } from "../registry/registry.ts";
import { chosenScopes } from "../view/choose.ts";
import { malformed, unanswerable } from "../view/refuse.ts";
import { isContactSearch, seesContact } from "./contact.ts";
import type { FilterQuery } from "./parameters.ts";

export type Options = Omit<ListOptions, "limit" | "after" | "before"> & { organization?: string };

/** What a query asks of a list. Throws a Problem where it names what is not there, or looks for what the role may not see. */
export async function optionsOf(reader: Reader, role: Role, query: FilterQuery): Promise<Options> {
  const { q, organization, from, to, sort } = query;
  const contact = seesContact(role);
  if (q !== undefined && !contact && isContactSearch(q)) {
    throw unanswerable("q", "Telephones and e-mail addresses cannot be searched for with your role.");
  }
  if (from !== undefined && to !== undefined && from > to) throw malformed("to", "It must not be before `from`.");
  return {
    ...(q !== undefined && { text: q }),
    ...(organization !== undefined && { organization }),
    contact,
    sort: sort.replace("-", "") as ListOptions["sort"],
    direction: sort.startsWith("-") ? "desc" : "asc",
    filters: await filtersOf(reader, query),
  };
}

async function filtersOf(reader: Reader, { unit, program, channel, active, from, to }: FilterQuery): Promise<Filters> {
  const given = {
    ...(program !== undefined && { program }),
    ...(channel !== undefined && { channel }),
    ...(active !== undefined && { isActive: active }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  if (!unit?.length && program === undefined && channel === undefined) return given;
  const registry = await readRegistry(reader);
  requireCode("program", registry.programs, program);
  requireCode("channel", registry.channels, channel);
  const scopes = chosenScopes(registry.scopes, unit);
  if (scopes.some(({ kind }) => kind === "all")) return given;
  return { ...given, units: [...new Set(scopes.flatMap(({ units }) => units))] };
}

function requireCode(parameter: string, known: readonly { code: string }[], code: string | undefined): void {
  if (code === undefined || known.some((each) => each.code === code)) return;
  throw unanswerable(parameter, `There are ${known.map((each) => each.code).join(", ")}.`);
}
