import { createServerFn } from "@tanstack/react-start";
import { readSection } from "./read-section.server.ts";
import { SECTIONS, type SectionName } from "./section.ts";

type Input = { section: SectionName; query: Record<string, string | string[]> };

/** A section's table and trends. What the parameters say is checked by the API. */
export const getSection = createServerFn({ method: "GET" })
  .validator(({ section, query }: Input): Input => {
    if (!SECTIONS.includes(section)) throw new RangeError("no such section");
    return { section, query };
  })
  .handler(({ context, data }) => readSection(context.api, data.section, data.query));
