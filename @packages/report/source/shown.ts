const everyTime = ["", "_previous", "_previous_year", "_ytd"];

const columns = (measures: readonly string[], times: readonly string[]): string[] =>
  measures.flatMap((measure) => times.map((time) => `${measure}${time}`));

/**
 * The columns of a mart's row of which one that is not 0 makes the row worth showing. Programs and channels of the registry
 * are shown in any case: a unit's own programs, and every channel.
 */
export const SHOWN_BY = {
  /** mart_revenue, by program. */
  revenue: columns(["gross_revenue", "discount", "refund", "net_revenue", "outstanding"], everyTime),
  /** mart_program_progress, by program. */
  progress: columns(["new_enrollments", "active_students", "completed", "dropped"], everyTime),
  /** mart_school_progress, by school. */
  school: columns(["students", "active_students", "net_revenue", "order_count"], ["", "_ytd"]),
  /** mart_channel_marketing, by channel. */
  channel: columns(["leads", "new_enrollments", "paid_enrollments", "net_revenue", "spend"], [""]),
} as const;
