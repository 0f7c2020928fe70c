/** A number with what it is compared with, as the API gives it; money in rupiah, percents as fractions. */
export type ApiMeasure = {
  actual: number | null;
  target: number | null;
  attainment: number | null;
  previous: number | null;
  previous_year: number | null;
  ytd: number | null;
  ytd_target: number | null;
  ytd_previous_year: number | null;
};
