import type { ApiAnswer } from "../../api/answers.ts";

/** The rows behind a figure. */
export type RowsAnswer = ApiAnswer<"/reports/revenue/rows">;
export type BehindRow = RowsAnswer["rows"][number];
export type RecordLink = NonNullable<BehindRow["organization"]>;

/** The row of a workbook that something came from, counted as the spreadsheet does. */
export type Source = NonNullable<BehindRow["source"]>;

/** What a rows page's address says beside the view. */
export type RowsSearch = {
  measure?: string | undefined;
  program?: string | undefined;
  school?: string | undefined;
  channel?: string | undefined;
  cursor?: string | undefined;
};

const LONGEST = 2000;
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value.slice(0, LONGEST) : undefined);

/** Never throws; the API checks what is left. */
export function readRowsSearch(search: Record<string, unknown>): RowsSearch {
  return {
    measure: text(search["measure"]),
    program: text(search["program"]),
    school: text(search["school"]),
    channel: text(search["channel"]),
    cursor: text(search["cursor"]),
  };
}
