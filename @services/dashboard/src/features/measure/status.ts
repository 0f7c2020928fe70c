/** How an actual stands against its target: reached, within a tenth of it, or further below. */
export type Status = "above" | "near" | "below";

const NEAR = 0.9;

/** Null where there is no target to stand against. */
export function statusOf({ attainment }: { attainment: number | null }): Status | null {
  if (attainment === null) return null;
  if (attainment >= 1) return "above";
  return attainment >= NEAR ? "near" : "below";
}

export const STATUS_TONE = { above: "good", near: "warn", below: "bad" } as const;

/** Measures of which less is better; of those of neither kind more is neither good nor bad. */
const BETTER: Record<string, "more" | "less" | "neither"> = {
  refund: "less",
  outstanding: "less",
  dropped: "less",
  cost_per_enrollment: "less",
  discount: "neither",
  spend: "neither",
};

/** Whether a change of a measure is good news; null where it is neither, or there is none. */
export function isGoodNews(key: string, actual: number, base: number | null): boolean | null {
  const better = BETTER[key] ?? "more";
  if (base === null || actual === base || better === "neither") return null;
  return actual > base === (better === "more");
}
