import { FIELD_LABELS, METRIC_LABELS } from "@packages/report";

/** The words that head columns and name series, as reports everywhere use them. */
export const WORDS = {
  revenue: FIELD_LABELS.revenue.id,
  actual: FIELD_LABELS.actual.id,
  target: FIELD_LABELS.target.id,
  attainment: FIELD_LABELS.attainment.id,
  previousYear: FIELD_LABELS.previous_year.id,
  ytd: FIELD_LABELS.ytd.id,
  students: FIELD_LABELS.students.id,
  enrolments: METRIC_LABELS.new_enrollments.id,
  active: METRIC_LABELS.active_students.id,
  completed: METRIC_LABELS.completed.id,
  dropped: METRIC_LABELS.dropped.id,
  leads: METRIC_LABELS.leads.id,
  conversion: METRIC_LABELS.conversion.id,
  cost: METRIC_LABELS.cost_per_enrollment.id,
} as const;
