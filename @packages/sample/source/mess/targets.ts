import { isEmpty, MONTHS, type Row } from "../records/entry.ts";
import type { Defect } from "./defect.ts";
import { badAmount, badMetric, unknownProgram, unknownUnit } from "./words.ts";

type Targets = Defect<"targets">;

const isUnitRow = (row: Row<"targets">) => row.cells.program_name === null;
const isLeads = (row: Row<"targets">) => row.cells.metric?.means === "leads";
const copyOf = (row: Row<"targets">): Row<"targets"> => ({ ...row, cells: { ...row.cells } });

/**
 * A plan is short and looked at by many: two things a year go wrong with it, other ones each year. The year's rest by
 * four says which.
 */
export const TARGET_DEFECTS: readonly (readonly Targets[])[] = [
  [
    {
      name: "a plan for an unknown unit",
      share: 0,
      expects: [],
      expectsAdded: [["UNKNOWN_UNIT", "error"]],
      fits: (row) => isUnitRow(row) && isLeads(row),
      apply: (row, draw) => {
        const other = copyOf(row);
        other.cells.unit_code = unknownUnit(draw);
        return other;
      },
    },
    mismatch("targets do not add up"),
  ],
  [
    {
      name: "unknown metric",
      share: 0,
      expects: [],
      expectsAdded: [["INVALID_METRIC", "error"]],
      fits: isUnitRow,
      apply: (row, draw) => {
        const other = copyOf(row);
        other.cells.metric = badMetric(draw);
        return other;
      },
    },
    {
      name: "unreadable month",
      share: 0,
      expects: [["INVALID_AMOUNT", "error"]],
      fits: (row) => isLeads(row) && isUnitRow(row),
      apply: (row, draw) => {
        row.cells[draw.pick(MONTHS)] = badAmount(draw);
        return undefined;
      },
    },
  ],
  [
    {
      name: "planned twice",
      share: 0,
      expects: [],
      expectsAdded: [["DUPLICATE_TARGET", "error"]],
      fits: always,
      apply: (row) => copyOf(row),
    },
    {
      name: "a plan for an unknown program",
      share: 0,
      expects: [],
      expectsAdded: [["UNKNOWN_PROGRAM", "warning"]],
      // Where the unit has a plan of its own too, the two would no longer agree.
      fits: (row) => !isUnitRow(row) && row.order === "alone" && row.cells.metric?.means === "revenue",
      apply: (row, draw) => {
        const other = copyOf(row);
        other.cells.program_name = unknownProgram(draw);
        return other;
      },
    },
  ],
  [
    mismatch("targets do not add up"),
    {
      name: "a month without a plan",
      share: 0,
      expects: [],
      fits: (row) => row.cells.metric?.means === "revenue" && !isUnitRow(row),
      apply: (row) => {
        row.cells.dec = null;
        return undefined;
      },
    },
  ],
];

function always(): boolean {
  return true;
}

function mismatch(name: string): Targets {
  return {
    name,
    share: 0,
    expects: [["TARGET_MISMATCH", "warning"]],
    fits: (row) => isUnitRow(row) && row.order === "both",
    apply: (row, draw) => {
      for (const month of MONTHS) {
        const entry = row.cells[month];
        if (entry === null || isEmpty(entry) || entry.means === null || draw.chance(0.6)) continue;
        row.cells[month] = { means: entry.means + draw.int(1, 9) * 50_000_000, written: null };
      }
      const first = row.cells.jan?.means ?? 0;
      row.cells.jan = { means: first + 50_000_000, written: null };
      return undefined;
    },
  };
}
