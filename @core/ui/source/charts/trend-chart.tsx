import { line } from "d3-shape";
import { useRef, useState, type KeyboardEvent } from "react";
import { cx } from "../cx.ts";
import { axisOf, type Axis } from "./scale.ts";

export type TrendColumn = {
  key: string;
  /** Below the axis: `Feb 26`. */
  name: string;
  actual: number | null;
  target: number | null;
  before: number | null;
  /** Period and all its values in words. */
  label: string;
};

type TrendChartProps = {
  label: string;
  columns: readonly TrendColumn[];
  /** How a value reads on the axis. */
  tick: (value: number) => string;
  /** The period that the page is about. */
  current?: string;
  onSelect?: (key: string) => void;
};

/**
 * Periods side by side: bars for what was reached, a line across each for its target, a dashed line for the year
 * before. Drawn in percent, so that the server draws it too and it fits any width. Each period is a button: arrow keys
 * go through them, and screen readers hear all of its values.
 */
export function TrendChart(props: TrendChartProps) {
  const { label, columns, tick, current, onSelect } = props;
  const [active, setActive] = useState<string | null>(null);
  const bars = useRef<HTMLDivElement>(null);
  const axis = axisOf(columns.flatMap(({ actual, target, before }) => [actual, target, before]));
  const reached = active ?? current ?? columns.at(-1)?.key;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -columns.length, End: columns.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = columns.findIndex(({ key }) => key === reached) + step;
    const next = Math.min(columns.length - 1, Math.max(0, at));
    bars.current?.querySelectorAll<HTMLButtonElement>("button")[next]?.focus();
  };
  return (
    <div className="@container grid grid-cols-[auto_minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-x-2">
      <p aria-hidden className="col-span-2 mb-3 min-h-10 text-sm @lg:min-h-5">
        {columns.find(({ key }) => key === reached)?.label}
      </p>
      <Ticks axis={axis} tick={tick} />
      <div className="relative min-h-56 sm:min-h-64">
        <Grid axis={axis} />
        <div
          ref={bars}
          role="group"
          aria-label={label}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setActive(null)}
          onBlur={() => setActive(null)}
          className="absolute inset-0 flex"
        >
          {columns.map((column) => (
            <Bar
              key={column.key}
              column={column}
              axis={axis}
              isCurrent={column.key === current}
              isActive={column.key === active}
              isReached={column.key === reached}
              onActive={setActive}
              onSelect={onSelect}
            />
          ))}
        </div>
        <YearBefore columns={columns} axis={axis} />
      </div>
      <span />
      <Names columns={columns} current={current} />
    </div>
  );
}

type BarProps = {
  column: TrendColumn;
  axis: Axis;
  isCurrent: boolean;
  isActive: boolean;
  isReached: boolean;
  onActive: (key: string) => void;
  onSelect: ((key: string) => void) | undefined;
};

function Bar({ column, axis, isCurrent, isActive, isReached, onActive, onSelect }: BarProps) {
  const { key, actual, target, label } = column;
  const zero = axis.position(0);
  const top = axis.position(actual ?? 0);
  return (
    <button
      type="button"
      aria-label={label}
      tabIndex={isReached ? 0 : -1}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
      onPointerEnter={() => onActive(key)}
      onFocus={() => onActive(key)}
      onClick={() => onSelect?.(key)}
      className={cx("relative h-full flex-1 rounded-md transition-colors", isActive && "bg-sunken/70")}
    >
      <span
        className={cx(
          "absolute inset-x-[18%] rounded-t-[3px]",
          isCurrent || isActive ? "bg-brand-text" : "bg-brand-faint",
        )}
        style={{ bottom: `${Math.min(zero, top)}%`, height: `${Math.abs(top - zero)}%` }}
      />
      {target !== null && (
        <span
          className="absolute inset-x-[8%] h-[3px] translate-y-1/2 rounded-full bg-ink ring-1 ring-surface"
          style={{ bottom: `${axis.position(target)}%` }}
        />
      )}
    </button>
  );
}

function YearBefore({ columns, axis }: { columns: readonly TrendColumn[]; axis: Axis }) {
  const width = 100 / columns.length;
  const draw = line<{ x: number; y: number | null }>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .digits(2);
  const points = columns.map(({ before }, index) => ({
    x: (index + 0.5) * width,
    y: before === null ? null : 100 - axis.position(before),
  }));
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      <path
        d={draw(points) ?? ""}
        className="fill-none stroke-chart-before stroke-2"
        strokeDasharray="4 4"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function Ticks({ axis, tick }: { axis: Axis; tick: (value: number) => string }) {
  const longest = axis.ticks.map(tick).reduce((one, other) => (other.length > one.length ? other : one), "");
  return (
    <div aria-hidden className="relative text-xs text-soft">
      <span className="invisible whitespace-nowrap">{longest}</span>
      {axis.ticks.map((value) => (
        <span
          key={value}
          className="absolute right-0 translate-y-1/2 whitespace-nowrap"
          style={{ bottom: `${axis.position(value)}%` }}
        >
          {tick(value)}
        </span>
      ))}
    </div>
  );
}

function Grid({ axis }: { axis: Axis }) {
  return axis.ticks.map((value) => (
    <div
      key={value}
      aria-hidden
      className={cx("absolute inset-x-0 border-t", value === 0 ? "border-line-strong" : "border-line")}
      style={{ bottom: `${axis.position(value)}%` }}
    />
  ));
}

/** Every name where there is room, else every second or third; the last one always. */
function Names({ columns, current }: { columns: readonly TrendColumn[]; current: string | undefined }) {
  return (
    <div aria-hidden className="mt-2 flex h-4 text-xs text-soft">
      {columns.map(({ key, name }, index) => {
        const fromEnd = columns.length - 1 - index;
        return (
          <span
            key={key}
            className={cx(
              "flex min-w-0 flex-1 justify-center leading-tight",
              key === current && "font-bold text-ink",
              columns.length > 6 && fromEnd % 3 !== 0 && "@max-md:invisible",
              columns.length > 6 && fromEnd % 2 !== 0 && "@min-md:@max-2xl:invisible",
            )}
          >
            <span className="shrink-0 whitespace-nowrap">{name}</span>
          </span>
        );
      })}
    </div>
  );
}

/** What the marks of the chart mean. */
export function TrendLegend({
  actual,
  target,
  before,
}: {
  actual: string;
  target?: string | undefined;
  before?: string | undefined;
}) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
      <li className="flex items-center gap-2">
        <span aria-hidden className="size-3 rounded-[3px] bg-brand-text" />
        {actual}
      </li>
      {target !== undefined && (
        <li className="flex items-center gap-2">
          <span aria-hidden className="h-[3px] w-4 rounded-full bg-ink" />
          {target}
        </li>
      )}
      {before !== undefined && (
        <li className="flex items-center gap-2">
          <span aria-hidden className="w-4 border-t-2 border-dashed border-chart-before" />
          {before}
        </li>
      )}
    </ul>
  );
}
