import { csvOf } from "./csv.ts";
import type { Table } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

export const FORMATS = ["csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<Format, string>;

/** A table as a file to save: `name` without its ending, in plain letters. */
export function fileResponse(table: Table, format: Format, name: string): Response {
  const body = format === "csv" ? csvOf(table) : xlsxOf([table]);
  return new Response(body, {
    headers: {
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="${name.replace(/[^\w.+-]/g, "-")}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
