/** The hollow dot of the value before, at a percent of the bar's length. */
export function BeforeMark({ at }: { at: number }) {
  return (
    <span
      className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full border-2 border-surface bg-chart-before"
      style={{ left: `${at}%` }}
    />
  );
}

/** The upright line of the target, at a percent of the bar's length. */
export function TargetMark({ at }: { at: number }) {
  return (
    <span
      className="absolute -inset-y-0.5 w-[3px] -translate-x-1/2 rounded-full bg-ink ring-1 ring-surface"
      style={{ left: `${at}%` }}
    />
  );
}
