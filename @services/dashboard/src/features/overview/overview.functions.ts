import { createServerFn } from "@tanstack/react-start";
import { readOverview } from "./read-overview.server.ts";

export const getOverview = createServerFn({ method: "GET" })
  .validator((query: Record<string, string | string[]>) => query)
  .handler(({ context, data }) => readOverview(context.api, data));
