export { reportJsonSchema } from "./json-schema.ts";
export {
  COMPARISON_LABELS,
  FIELD_LABELS,
  MEASURE_LABELS,
  METRIC_DEFINITIONS,
  METRIC_LABELS,
  NUMBER_FORMAT_LABELS,
  PERIOD_TYPE_LABELS,
  PREVIOUS_LABELS,
  REPORT_TYPE_LABELS,
  SPECIAL_LABELS,
  UNIT_KIND_LABELS,
  type FieldKey,
  type Label,
} from "./labels.ts";
export { LANGUAGES, type Language } from "./language.ts";
export {
  formatChange,
  formatCount,
  formatMoney,
  formatPercent,
  formatValue,
  NO_NUMBER,
  relativeChange,
  type NumberStyle,
} from "./numbers.ts";
export { parseReport, ReportError } from "./parse-report.ts";
export { dayName, monthName, periodName, periodShortName } from "./period-name.ts";
export {
  periodsIn,
  makePeriod,
  parsePeriod,
  PERIOD_TYPES,
  PeriodError,
  periodTypeOf,
  previousPeriod,
  previousYearPeriod,
  REPORT_TYPES,
  reportTypeOf,
  TREND_LENGTH,
  trendPeriods,
  type Period,
  type PeriodType,
  type ReportType,
} from "./period.ts";
export {
  KEY_METRICS,
  measureSchema,
  NUMBER_FORMATS,
  reportSchema,
  SCHEMA_VERSION,
  UNIT_KINDS,
  unitReportSchema,
  type ChannelReport,
  type KeyMetric,
  type KeyMetricKey,
  type Measure,
  type NumberFormat,
  type ProgramReport,
  type Provenance,
  type Report,
  type SchoolReport,
  type TrendPoint,
  type UnitKind,
  type UnitReport,
} from "./schema.ts";
export { SHOWN_BY } from "./shown.ts";
export { REASON_LABELS, TERM_LABELS, type ReasonCode } from "./terms.ts";
