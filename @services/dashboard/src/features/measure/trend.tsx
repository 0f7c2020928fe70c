import { TrendChart, TrendLegend } from "@core/ui/charts";
import { useNavigate } from "@tanstack/react-router";
import type { NumberFormat } from "@packages/report";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { monthOfPeriod } from "../../view/month.ts";
import { inWords } from "./in-words.ts";

export type TrendPoint = { period: string; actual: number | null; target: number | null; previous_year: number | null };

type TrendProps = { points: readonly TrendPoint[]; format: NumberFormat; period: string; label: string };

/** A measure over time against target and year before. Pressing a period shows the page of that period. */
export function Trend({ points, format, period, label }: TrendProps) {
  const words = useWords().measure;
  const formats = useFormat();
  const navigate = useNavigate();
  const columns = points.map((point) => {
    const parts: [string, number | null][] = [
      [formats.period(point.period), point.actual],
      [words.target, point.target],
      [words.previousYear, point.previous_year],
    ];
    return {
      key: point.period,
      name: formats.periodShort(point.period),
      actual: point.actual,
      target: point.target,
      before: point.previous_year,
      label: inWords(parts, format, formats),
    };
  });
  const show = (key: string) => {
    const { year, month } = monthOfPeriod(key);
    void navigate({ to: ".", search: (before) => ({ ...before, year: String(year), month }), resetScroll: false });
  };
  return (
    <div className="grid flex-1 grid-rows-[1fr_auto] gap-4">
      <TrendChart
        label={label}
        columns={columns}
        tick={(value) => formats.short(format, value)}
        current={period}
        onSelect={show}
      />
      <TrendLegend
        actual={words.actual}
        target={points.some(({ target }) => target !== null) ? words.target : undefined}
        before={points.some(({ previous_year }) => previous_year !== null) ? words.previousYear : undefined}
      />
    </div>
  );
}
