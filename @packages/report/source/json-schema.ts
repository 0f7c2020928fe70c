import { z } from "zod";
import { reportSchema, SCHEMA_VERSION } from "./schema.ts";

/** The JSON Schema (draft 2020-12) of report.json, for readers in other languages. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: "draft-2020-12" });
  return {
    $schema,
    title: "Atlas report",
    description: `One entity and period, version ${SCHEMA_VERSION}. Money is in rupiah; percents are fractions.`,
    ...schema,
  };
}
