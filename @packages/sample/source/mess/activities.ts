import { meant } from "../records/entry.ts";
import { change, type Defect } from "./defect.ts";
import { sameDayIn } from "./same-day.ts";
import { badAmount, badDate, badInteger, unknownChannel, unknownUnit } from "./words.ts";

type Activities = Defect<"activities">;

const always = () => true;

const noDate: Activities = change("no date", 0, [["MISSING_DATE", "error"]], always, () => ({ activity_date: null }));
const unreadableDate: Activities = change("unreadable date", 0, [["INVALID_DATE", "error"]], always, (_, draw) => ({
  activity_date: badDate(draw),
}));
const otherYear: Activities = change("date of another year", 0, [["DATE_OUT_OF_YEAR", "error"]], always, (row) => ({
  activity_date: meant(sameDayIn(row.entered, row.year - 1)),
}));
const strangeUnit: Activities = change("unknown unit", 0, [["UNKNOWN_UNIT", "error"]], always, (_, draw) => ({
  unit_code: unknownUnit(draw),
}));
const unreadableCost: Activities = change("unreadable cost", 0, [["INVALID_AMOUNT", "error"]], always, (_, draw) => ({
  cost: badAmount(draw),
}));
const strangeChannel: Activities = change(
  "unknown channel",
  0,
  [["UNKNOWN_CHANNEL", "warning"]],
  always,
  (_, draw) => ({
    channel_name: unknownChannel(draw),
  }),
);
const unreadableLeads: Activities = change(
  "unreadable leads",
  0,
  [["INVALID_NUMBER", "warning"]],
  always,
  (_, draw) => ({
    leads: badInteger(draw),
  }),
);

/** Two errors and a warning or two a year, others each year; the year's rest by four says which. */
export const ACTIVITY_DEFECTS: readonly (readonly Activities[])[] = [
  [noDate, strangeUnit, strangeChannel],
  [unreadableDate, unreadableCost, unreadableLeads],
  [otherYear, noDate, strangeChannel, unreadableLeads],
  [strangeUnit, unreadableDate, strangeChannel],
];
