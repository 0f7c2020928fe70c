import { line } from "d3-shape";
import { cx } from "../cx.ts";
import { axisOf } from "./scale.ts";

/** The run of a number at a glance. It is a picture: the number beside it says the same in words. */
export function Sparkline({ values, className }: { values: readonly (number | null)[]; className?: string }) {
  const { position } = axisOf(values);
  const step = 100 / Math.max(1, values.length - 1);
  const points = values.map((value, index) => ({ x: index * step, y: value === null ? null : 100 - position(value) }));
  const last = points.findLast(({ y }) => y !== null);
  const draw = line<{ x: number; y: number | null }>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .digits(2);
  return (
    <div aria-hidden className={cx("relative", className ?? "h-9 w-24")}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
        <path
          d={draw(points) ?? ""}
          className="fill-none stroke-brand-text stroke-2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {last && (
        <span
          className="absolute size-2 -translate-1/2 rounded-full bg-brand-text ring-2 ring-surface"
          style={{ left: `${last.x}%`, top: `${last.y ?? 0}%` }}
        />
      )}
    </div>
  );
}
