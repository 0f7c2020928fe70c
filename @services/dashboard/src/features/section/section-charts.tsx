import { Card, CardHeading } from "@core/ui";
import { RankedBars } from "@core/ui/charts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import { inWords } from "../measure/in-words.ts";
import { useMeasureNames } from "../measure/measure-name.ts";
import { Trend } from "../measure/trend.tsx";
import {
  trendsOf,
  type Comparison,
  type MeasureKind,
  type SectionAnswer,
  type SectionName,
  type SectionRow,
} from "./section.ts";

/** What chart and table share: the lines, the measure, and which lines are pointed at and chosen. */
export type Linked = {
  section: SectionName;
  data: SectionAnswer;
  rows: readonly SectionRow[];
  measure: MeasureKind;
  compare: Comparison;
  active: string | null;
  onActive: (key: string | null) => void;
  selected: ReadonlySet<string>;
  onSelect: (key: string) => void;
};

/** As many as can be taken in at a glance. */
const MOST = 10;

/** The chosen measure: its run over time, and its lines by size. */
export function SectionCharts({ view, ...linked }: Linked & { view: View }) {
  const { section, data, rows, measure } = linked;
  const words = useWords();
  const name = useMeasureNames().name(measure.key);
  const trends = trendsOf(data, measure.key).filter(({ points }) => points.length > 1);
  const ranked = words.section.ranked(name, words.section.name[section]);
  const sizeOf = ({ values }: SectionRow) => values[measure.key]?.actual ?? 0;
  const largest = rows.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST);
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      <div className="grid min-w-0 gap-5">
        {trends.map(({ unit, points }, place) => {
          const title = words.section.trend(trends.length > 1 ? `${name}, ${unit.name}` : name);
          return (
            // By its place: who stands in a chart when another unit's numbers come stays there.
            <Card key={place} className="flex flex-col">
              <CardHeading title={title} note={words.overview.trendNote} />
              <Trend points={points} format={measure.format} period={view.period} label={title} />
            </Card>
          );
        })}
      </div>
      <Card>
        <CardHeading
          title={ranked}
          note={largest.length < rows.length ? words.section.top(largest.length, rows.length) : undefined}
        />
        <Bars {...linked} largest={largest} label={ranked} />
      </Card>
    </div>
  );
}

function Bars({ largest, label, ...linked }: Linked & { largest: SectionRow[]; label: string }) {
  const { data, measure, compare, active, onActive, selected, onSelect } = linked;
  const words = useWords();
  const format = useFormat();
  const bars = largest.map(({ id, name, unit, values }) => {
    const { actual = null, target = null, [compare]: before = null } = values[measure.key] ?? {};
    const parts: [string, number | null][] = [
      [name, actual],
      [words.measure.target, target],
      [words.section.compares[compare], before],
    ];
    const text = format.short(measure.format, actual);
    return {
      key: id,
      name: data.units.length > 1 ? `${name} · ${unit.name}` : name,
      value: actual ?? 0,
      target,
      before,
      text,
      label: inWords(parts, measure.format, format),
    };
  });
  return (
    <>
      <RankedBars {...{ label, bars, active, onActive, selected, onSelect }} />
      <ul aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
        {bars.some(({ target }) => target !== null) && (
          <li className="flex items-center gap-2">
            <span className="h-3.5 w-[3px] rounded-full bg-ink" />
            {words.measure.target}
          </li>
        )}
        <li className="flex items-center gap-2">
          <span className="size-2 rounded-full bg-chart-before" />
          {words.section.compares[compare]}
        </li>
      </ul>
    </>
  );
}
