import type { Entity } from "@config/atlas";
import { dayOf, type Day } from "./calendar/day.ts";
import { ACTIVITY_DEFECTS } from "./mess/activities.ts";
import { spoil, type Defect, type Sheeted } from "./mess/defect.ts";
import { STUDENT_DEFECTS } from "./mess/students.ts";
import { TARGET_DEFECTS } from "./mess/targets.ts";
import { TRANSACTION_DEFECTS } from "./mess/transactions.ts";
import type { SampleOptions } from "./options.ts";
import { activitiesOf } from "./records/activities.ts";
import type { AnyRow, Row, Table } from "./records/entry.ts";
import { registrationsOf, rowsIn } from "./records/registrations.ts";
import { studentsOf } from "./records/students.ts";
import { foresee, targetsOf } from "./records/targets.ts";
import { transactionsOf } from "./records/transactions.ts";
import { layOut, type LaidOut } from "./sheets/layout.ts";
import { activitySheets, studentSheets, targetSheets } from "./sheets/other-sheets.ts";
import { mergeOrders, placeRows } from "./sheets/place.ts";
import { transactionSheets, variantOf } from "./sheets/transaction-sheets.ts";

/** A year's sheets as they lie in its workbook. */
export type YearBook = { year: number; file: string; sheets: LaidOut[] };

/** From this many rows on each thing that can go wrong with a transaction or student does, every year. */
const ENOUGH = 100;

/** Everything that the office wrote down, year by year: what happened, what went wrong with it, and where it stands. */
export function keepBooks({ entity, years, rows, seed, until }: SampleOptions): YearBook[] {
  const last = Math.max(...years);
  const today = until ?? dayOf(last + 1, 1, 1) - 1;
  const registrations = registrationsOf(entity, years, rows, seed);
  const transactions = transactionsOf(entity, registrations, years, seed);
  const registered = registrations.map((each) => ({ program: each.offer.program.code, day: each.registered }));
  return years
    .filter((year) => dayOf(year, 1, 1) <= today)
    .map((year) => {
      const sold = transactions.filter((row) => row.year === year);
      const plans = targetsOf(entity, year, foresee(year, sold, registered), seed);
      const promotions = activitiesOf(entity, year, rowsIn(year, last, rows), seed);
      const sheets = [
        ...sellingSheets(entity, year, sold, seed),
        ...spoil(
          placeRows(studentSheets(entity, year), studentsOf(entity, registrations, year, today, seed)),
          STUDENT_DEFECTS,
          seed,
          ENOUGH,
        ),
        ...spoil(placeRows(targetSheets(entity, year), plans), ofYear(TARGET_DEFECTS, year), seed, 1),
        ...spoil(placeRows(activitySheets(entity, year), promotions), ofYear(ACTIVITY_DEFECTS, year), seed, 1),
      ];
      return { year, file: `${entity.code}-${year}.xlsx`, sheets: layOutAll(sheets, year, today, seed) };
    });
}

function ofYear<T extends Table>(defects: readonly (readonly Defect<T>[])[], year: number): readonly Defect<T>[] {
  return defects[variantOf(year)] ?? [];
}

function sellingSheets(entity: Entity, year: number, sold: Row<"transactions">[], seed: string) {
  const sheets = spoil(placeRows(transactionSheets(entity, year), sold), TRANSACTION_DEFECTS, seed, ENOUGH);
  mergeOrders(sheets, seed);
  return sheets;
}

/** What has been entered by today; a sheet that nobody has begun is not there. */
function layOutAll(sheets: readonly Sheeted<Table>[], year: number, today: Day, seed: string): LaidOut[] {
  return sheets
    .map(({ plan, rows }) => ({ plan, rows: rows.filter((row) => row.entered <= today) as AnyRow[] }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ plan, rows }) => layOut(plan, rows, year, seed));
}
