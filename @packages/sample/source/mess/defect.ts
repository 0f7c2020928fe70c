import type { Row, Table } from "../records/entry.ts";
import { random, type Random } from "../random.ts";
import type { SheetPlan } from "../sheets/plan.ts";

export type Severity = "error" | "warning";
export type Expected = readonly [reasonCode: string, severity: Severity];

/** Something that goes wrong with a row, and what a judge should say of it. */
export type Defect<T extends Table> = {
  name: string;
  /** Verdicts on the row it happens to; none where it is no fault, or no fault of this row. */
  expects: readonly Expected[];
  /** Verdicts on the row that it adds. */
  expectsAdded?: readonly Expected[];
  /** Of a table's rows in a year. */
  share: number;
  /** Whether it can happen to this row, in this sheet, below that other row. */
  fits: (row: Row<T>, plan: SheetPlan, above: Row<T> | null) => boolean;
  /** Changes the row and may hand back another one, to stand right below it. */
  apply: (row: Row<T>, draw: Random, above: Row<T> | null) => Row<T> | undefined;
};

/** A defect that changes cells of the row that it happens to, and adds none. */
export function change<T extends Table>(
  name: string,
  share: number,
  expects: Defect<T>["expects"],
  fits: Defect<T>["fits"],
  cells: (row: Row<T>, draw: Random) => Partial<Row<T>["cells"]>,
): Defect<T> {
  return {
    name,
    share,
    expects,
    fits,
    apply: (row, draw) => {
      Object.assign(row.cells, cells(row, draw));
      return undefined;
    },
  };
}

export type Sheeted<T extends Table> = { plan: SheetPlan; rows: Row<T>[] };

/**
 * Lets each defect happen to about its share of the rows, one a row, and where there are `enough` rows at least once. A
 * row's lot depends on the row and the seed alone: what happened to it does not change when rows are added.
 */
export function spoil<T extends Table>(
  sheets: Sheeted<T>[],
  defects: readonly Defect<T>[],
  seed: string,
  enough: number,
): Sheeted<T>[] {
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const added = new Map<string, Row<T>>();
  for (const defect of defects) {
    const lots = sheets
      .flatMap(({ plan, rows }) => rows.map((row, index) => ({ row, plan, above: rows[index - 1] ?? null })))
      .filter(({ row, plan, above }) => row.defects.length === 0 && defect.fits(row, plan, above))
      .map((candidate) => ({ ...candidate, lot: random(seed, "defect", defect.name, candidate.row.id).next() }))
      .sort((left, right) => left.lot - right.lot);
    const drawn = lots.filter(({ lot }) => lot < defect.share);
    const candidates = drawn.length === 0 && total >= enough ? lots.slice(0, 1) : drawn;
    for (const { row, above } of candidates) {
      if (row.defects.length > 0) continue;
      row.defects.push(defect.name);
      const copy = defect.apply(row, random(seed, "apply", defect.name, row.id), above);
      if (copy !== undefined) added.set(row.id, { ...copy, id: `${copy.id}+`, defects: [`${defect.name} (added)`] });
    }
  }
  return sheets.map(({ plan, rows }) => ({
    plan,
    rows: rows.flatMap((row) => {
      const copy = added.get(row.id);
      return copy === undefined ? [row] : [row, copy];
    }),
  }));
}
