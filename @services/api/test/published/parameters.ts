/** 2026-02 as the parameters that ask for it. */
export function parametersOf(period: string): { year: string; month: string } {
  const [year = "", part] = period.split("-");
  const months = "January February March April May June July August September October November December".split(" ");
  if (part === undefined) return { year, month: "All months" };
  return { year, month: part.startsWith("Q") ? part : (months[Number(part) - 1] ?? "") };
}
