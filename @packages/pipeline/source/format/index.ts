export { choosePeriod, type PeriodChoice } from "./choose-period.ts";
export { chooseUnits, type UnitChoice } from "./choose-units.ts";
export { cleanReports, type CleanOptions, type CleanResult } from "./clean-reports.ts";
export { format, type FormatOptions, type FormatResult } from "./format.ts";
export { headlinesOf, type Headline } from "./headlines.ts";
