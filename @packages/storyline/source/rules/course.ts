/** A record is told of so many periods at least. */
const LEAST = 4;
const STREAK = 3;

export type Course = {
  /** How many periods, the last one included, the last figure tops (or undercuts) all of; null where that is no news. */
  record: { kind: "highest" | "lowest"; periods: number } | null;
  /** How many times in a row the figure has risen or fallen. */
  streak: { kind: "risen" | "fallen"; times: number } | null;
};

/** What is remarkable about the last figure of a course in time. */
export function courseOf(values: number[]): Course {
  const last = values.at(-1) ?? 0;
  const before = values.slice(0, -1).reverse();
  const unbroken = (holds: (earlier: number) => boolean): number => {
    const broken = before.findIndex((earlier) => !holds(earlier));
    return (broken < 0 ? before.length : broken) + 1;
  };
  const highest = unbroken((earlier) => earlier < last);
  const lowest = unbroken((earlier) => earlier > last);
  const [kind, periods] = highest >= lowest ? (["highest", highest] as const) : (["lowest", lowest] as const);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
  const direction = steps.at(-1) ?? 0;
  const other = steps.toReversed().findIndex((step) => step !== direction);
  const times = direction === 0 ? 0 : other < 0 ? steps.length : other;
  return {
    record: periods >= LEAST ? { kind, periods } : null,
    streak: times >= STREAK ? { kind: direction > 0 ? "risen" : "fallen", times } : null,
  };
}
