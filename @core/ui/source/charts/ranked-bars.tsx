import { cx } from "../cx.ts";
import { BeforeMark, TargetMark } from "./marks.tsx";
import { axisOf } from "./scale.ts";

export type RankedBar = {
  key: string;
  name: string;
  value: number;
  target?: number | null;
  before?: number | null;
  /** The value as it is shown. */
  text: string;
  /** Name, value and what it is compared with, in words. */
  label: string;
};

type RankedBarsProps = {
  label: string;
  bars: readonly RankedBar[];
  active?: string | null;
  onActive?: (key: string | null) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (key: string) => void;
};

/** Bars one below the other on one axis, each against its target and the period before; long names have room. */
export function RankedBars({ label, bars, active, onActive, selected, onSelect }: RankedBarsProps) {
  const { position } = axisOf(bars.flatMap(({ value, target, before }) => [value, target ?? null, before ?? null]));
  const zero = position(0);
  return (
    <ol aria-label={label} className="grid grid-cols-[minmax(0,1fr)] gap-0.5" onPointerLeave={() => onActive?.(null)}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <button
            type="button"
            {...(onSelect ? { "aria-pressed": selected?.has(bar.key) ?? false } : {})}
            onPointerEnter={() => onActive?.(bar.key)}
            onFocus={() => onActive?.(bar.key)}
            onClick={() => onSelect?.(bar.key)}
            className={cx(
              "block w-full rounded-md px-2 py-1.5 text-start transition-colors",
              (active === bar.key || selected?.has(bar.key) === true) && "bg-sunken",
            )}
          >
            <span className="sr-only">{bar.label}</span>
            <span aria-hidden className="flex justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">{bar.name}</span>
              <span className="font-semibold whitespace-nowrap">{bar.text}</span>
            </span>
            <span className="relative mt-1 block h-2.5 rounded-sm bg-sunken group-data-active/row:bg-line">
              <span
                className={cx(
                  "absolute inset-y-0 rounded-sm",
                  selected && selected.size > 0 && !selected.has(bar.key) ? "bg-chart-before" : "bg-brand-text",
                )}
                style={{
                  left: `${Math.min(zero, position(bar.value))}%`,
                  width: `${Math.abs(position(bar.value) - zero)}%`,
                }}
              />
              {bar.before != null && <BeforeMark at={position(bar.before)} />}
              {bar.target != null && <TargetMark at={position(bar.target)} />}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
