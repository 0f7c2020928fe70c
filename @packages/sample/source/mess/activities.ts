import { meant, type Row } from "../records/entry.ts";
import type { Defect } from "./defect.ts";
import { sameDayIn } from "./same-day.ts";
import { badAmount, badDate, badInteger, unknownChannel, unknownUnit } from "./words.ts";

type Activities = Defect<"activities">;

function change(
  name: string,
  expects: Activities["expects"],
  cells: (row: Row<"activities">, draw: Parameters<Activities["apply"]>[1]) => Partial<Row<"activities">["cells"]>,
): Activities {
  return {
    name,
    share: 0,
    expects,
    fits: () => true,
    apply: (row, draw) => {
      Object.assign(row.cells, cells(row, draw));
      return undefined;
    },
  };
}

const noDate = change("no date", [["MISSING_DATE", "error"]], () => ({ activity_date: null }));
const unreadableDate = change("unreadable date", [["INVALID_DATE", "error"]], (_, draw) => ({
  activity_date: badDate(draw),
}));
const otherYear = change("date of another year", [["DATE_OUT_OF_YEAR", "error"]], (row) => ({
  activity_date: meant(sameDayIn(row.entered, row.year - 1)),
}));
const strangeUnit = change("unknown unit", [["UNKNOWN_UNIT", "error"]], (_, draw) => ({
  unit_code: unknownUnit(draw),
}));
const unreadableCost = change("unreadable cost", [["INVALID_AMOUNT", "error"]], (_, draw) => ({
  cost: badAmount(draw),
}));
const strangeChannel = change("unknown channel", [["UNKNOWN_CHANNEL", "warning"]], (_, draw) => ({
  channel_name: unknownChannel(draw),
}));
const unreadableLeads = change("unreadable leads", [["INVALID_NUMBER", "warning"]], (_, draw) => ({
  leads: badInteger(draw),
}));

/** Two errors and a warning or two a year, others each year; the year's rest by four says which. */
export const ACTIVITY_DEFECTS: readonly (readonly Activities[])[] = [
  [noDate, strangeUnit, strangeChannel],
  [unreadableDate, unreadableCost, unreadableLeads],
  [otherYear, noDate, strangeChannel, unreadableLeads],
  [strangeUnit, unreadableDate, strangeChannel],
];
