import { z } from "@hono/zod-openapi";
import { LANGUAGES } from "@packages/report";
import { FORMATS } from "./response.ts";

export const exportParameters = {
  format: z.enum(FORMATS).openapi({
    description:
      "csv: RFC 4180, UTF-8 with a byte order mark, decimal points, fractions for percents; texts that a spreadsheet might take " +
      "for a formula begin with an apostrophe. xlsx: numbers, days and percents as such",
  }),
  language: z.enum(LANGUAGES).default("en").openapi({ description: "Of the headings" }),
};
