import { isoDate } from "../calendar/day.ts";
import type { YearBook } from "../books.ts";
import type { SampleOptions } from "../options.ts";
import { TABLES, type Table } from "../records/entry.ts";
import { conservationOf, type Conservation } from "./conservation.ts";
import { factsOf } from "./facts.ts";
import { toTable, type TruthTable } from "./mart.ts";
import { MART_NAMES, martsOf, type MartName } from "./marts.ts";
import { calendarOf, neighbours, type PeriodType } from "./periods.ts";
import { placedRows } from "./placed.ts";
import { reportOf, type TruthReport } from "./report.ts";
import { planOf } from "./targets.ts";
import { judge, type Judged, type Verdict } from "./verdicts.ts";

export type TableCount = {
  year: number;
  table: Table;
  rows: number;
  accepted: number;
  rejected: number;
  /** Empty rows between rows of data. */
  blank: number;
  subtotals: number;
  /** Rows of data that are hidden one by one, in shown sheets and hidden ones. */
  hidden_rows: number;
};

export type VerdictRow = Verdict & {
  year: number;
  table: Table;
  source_file: string;
  source_sheet: string;
  source_row: number;
};

export type TruthMart = TruthTable & {
  /** The periods of each kind that the rows cover: all there are, or those listed. */
  coverage: Record<PeriodType, "all" | string[]>;
};

/** What everything that is read out of the sample's workbooks must come to. */
export type Truth = {
  entity: string;
  options: { years: readonly number[]; rows: number; seed: string; until: string | null };
  tables: TableCount[];
  verdicts: VerdictRow[];
  conservation: Conservation[];
  marts: Record<MartName, TruthMart>;
  /** By period. */
  reports: Record<string, TruthReport>;
};

/** One report of each kind near the end, and one at the very beginning, which has nothing to be compared with. */
const reportedPeriods = (first: number, last: number): string[] => [
  `${last}-02`,
  `${last}-Q1`,
  String(Math.max(first, last - 1)),
  `${last}-W07`,
  `${first}-01`,
];
/** Works out the truth from what the office meant, never from what the cells say. */
export function truthOf(options: SampleOptions, books: readonly YearBook[]): Truth {
  const { entity, years, rows, seed, until } = options;
  const judged = books.map((book) => ({
    book,
    transactions: judge(placedRows(book, "transactions"), "transactions"),
    students: judge(placedRows(book, "students"), "students"),
    targets: judge(placedRows(book, "targets"), "targets"),
    activities: judge(placedRows(book, "activities"), "activities"),
  }));
  const all = <T extends Table>(table: T) => judged.flatMap((year) => year[table] as unknown as Judged<T>[]);
  const facts = factsOf(all("transactions"), all("students"), all("activities"));
  const calendar = calendarOf(books.map(({ year }) => year));
  const marts = martsOf(entity, calendar, facts, planOf(all("targets")));
  const near = neighbours(calendar);
  const wanted = reportedPeriods(calendar[0]?.year ?? 0, calendar.at(-1)?.year ?? 0);
  const reported = calendar.filter(({ period }) => wanted.includes(period));
  return {
    entity: entity.code,
    options: { years, rows, seed, until: until === null ? null : isoDate(until) },
    tables: judged.flatMap((year) => TABLES.map((table) => countOf(year.book, table, year[table]))),
    verdicts: judged.flatMap((year) => TABLES.flatMap((table) => verdictRows(year[table]))),
    conservation: judged.flatMap(({ book, transactions, students }) =>
      conservationOf(book.year, transactions, students),
    ),
    marts: Object.fromEntries(
      MART_NAMES.map((name) => {
        const { weeks: week } = marts[name];
        return [
          name,
          { ...toTable(entity, marts[name]), coverage: { week, month: "all", quarter: "all", year: "all" } },
        ];
      }),
    ) as Record<MartName, TruthMart>,
    reports: Object.fromEntries(reported.map((period) => [period.period, reportOf({ entity, near, marts, period })])),
  };
}

type AnyJudged = readonly Judged<Table>[] | readonly Pick<Judged<Table>, "verdicts" | "accepted">[];

function countOf(book: YearBook, table: Table, rows: AnyJudged): TableCount {
  const sheets = book.sheets.filter(({ plan }) => plan.table === table);
  const sum = (count: "blank" | "subtotals" | "hidden") => sheets.reduce((total, sheet) => total + sheet[count], 0);
  const accepted = rows.filter((row) => row.accepted).length;
  return {
    year: book.year,
    table,
    rows: rows.length,
    accepted,
    rejected: rows.length - accepted,
    blank: sum("blank"),
    subtotals: sum("subtotals"),
    hidden_rows: sum("hidden"),
  };
}

function verdictRows<T extends Table>(rows: readonly Judged<T>[]): VerdictRow[] {
  return rows.flatMap(({ year, table, file, sheet, sourceRow, verdicts }) =>
    verdicts.map((verdict) => ({
      year,
      table,
      source_file: file,
      source_sheet: sheet,
      source_row: sourceRow,
      ...verdict,
    })),
  );
}
