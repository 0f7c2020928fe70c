import { monthName } from "@packages/report";

/** What `month` may say: a month in English, a quarter, or the whole year. */
export const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1, "en"));
export const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];
export const ALL_MONTHS = "All months";

export const MONTH_CHOICES = [...MONTHS, ...QUARTERS, ALL_MONTHS];
