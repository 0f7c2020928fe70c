import { createServerFn } from "@tanstack/react-start";
import { ask } from "../../api/ask.server.ts";
import type { Answer } from "../../api/problem.ts";
import type { Named, RecordNames } from "./records.ts";

type Query = Record<string, string | string[] | undefined>;
type One = { entity: string; id: string };

/** Each of these is a look that the API keeps in its audit trail: nothing calls them before somebody asks. */
export const getPeople = createServerFn({ method: "GET" })
  .validator((query: Query) => query)
  .handler(({ context, data }) => ask(context.api, "/records/people", { query: data }));

export const getOrganizations = createServerFn({ method: "GET" })
  .validator((query: Query) => query)
  .handler(({ context, data }) => ask(context.api, "/records/organizations", { query: data }));

/** Programs and channels of an entity, as its sections name them; none where they cannot be had. */
export const getRecordNames = createServerFn({ method: "GET" })
  .validator((entity: string) => entity)
  .handler(async ({ context, data: entity }): Promise<RecordNames> => {
    const [program, channel] = await Promise.all([
      ask(context.api, "/reports/programs", { query: { entity } }),
      ask(context.api, "/reports/channels", { query: { entity } }),
    ]);
    return { program: namesOf(program), channel: namesOf(channel) };
  });

export const getPerson = createServerFn({ method: "GET" })
  .validator(({ entity, id }: One): One => ({ entity, id }))
  .handler(({ context, data: { entity, id } }) =>
    ask(context.api, "/records/people/{id}", { params: { id }, query: { entity } }),
  );

export const getOrganization = createServerFn({ method: "GET" })
  .validator(({ entity, id }: One): One => ({ entity, id }))
  .handler(({ context, data: { entity, id } }) =>
    ask(context.api, "/records/organizations/{id}", { params: { id }, query: { entity } }),
  );

type Lines = { units: { rows: { key: string; name: string }[] }[] };

function namesOf(answer: Answer<Lines>): Named[] {
  if (!answer.ok) return [];
  return (answer.data.units[0]?.rows ?? []).map(({ key, name }) => ({ code: key, name }));
}
