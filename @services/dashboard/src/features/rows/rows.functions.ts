import { createServerFn } from "@tanstack/react-start";
import { ask } from "../../api/ask.server.ts";
import { SECTIONS, type SectionName } from "../section/section.ts";

type Input = { section: SectionName; query: Record<string, string | string[] | undefined> };

/** The rows behind a figure, a page at a time. What the parameters say is checked by the API. */
export const getRows = createServerFn({ method: "GET" })
  .validator(({ section, query }: Input): Input => {
    if (!SECTIONS.includes(section)) throw new RangeError("no such section");
    return { section, query };
  })
  .handler(({ context, data }) => ask(context.api, `/reports/${data.section}/rows`, { query: data.query }));
