/** Something that is measured, and what it may be. */
export type Figure = {
  name: string;
  unit: "s" | "ratio" | "KB";
  limit: number;
  /** What is missing on this machine to measure it; null where all is there. */
  missing: () => Promise<string | null>;
  /** Measures once. The first of several is a rehearsal: it fills caches and is not counted. */
  measure: () => Promise<number>;
};

/** How many seconds something takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
