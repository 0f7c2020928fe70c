import { createServerFn } from "@tanstack/react-start";
import { ask } from "../../api/ask.server.ts";

type Query = Record<string, string | string[] | undefined>;
type One = { entity: string; id: string };

/** Each of these is a look that the API keeps in its audit trail: nothing calls them before somebody asks. */
export const getPeople = createServerFn({ method: "GET" })
  .validator((query: Query) => query)
  .handler(({ context, data }) => ask(context.api, "/records/people", { query: data }));

export const getOrganizations = createServerFn({ method: "GET" })
  .validator((query: Query) => query)
  .handler(({ context, data }) => ask(context.api, "/records/organizations", { query: data }));

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
