import { Badge, Card } from "@core/ui";
import { Bullet, Sparkline } from "@core/ui/charts";
import type { NumberFormat } from "@packages/report";
import type { ReactNode } from "react";
import type { ApiMeasure } from "../../api/answers.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { Delta } from "./delta.tsx";
import { Figure } from "./figure.tsx";
import { STATUS_TONE, statusOf } from "./status.ts";

type MeasureCardProps = {
  measure: string;
  name: ReactNode;
  /** What the measure means, on hover. */
  definition?: string | undefined;
  format: NumberFormat;
  /** Null where several units have no common number. */
  value: ApiMeasure | null;
  trend?: readonly (number | null)[] | undefined;
};

/** One measure: its number, its target where it has one, and the two comparisons. */
export function MeasureCard({ measure, name, definition, format, value, trend }: MeasureCardProps) {
  const words = useWords().measure;
  const formats = useFormat();
  if (!value) {
    return (
      <Card className="flex flex-col gap-2">
        <h3 className="text-sm font-semibold text-soft">{name}</h3>
        <p className="text-sm">{words.noSum}</p>
      </Card>
    );
  }
  const status = statusOf(value);
  return (
    <Card className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-2">
        <h3 className="text-sm font-semibold text-soft" title={definition}>
          {name}
        </h3>
        {status && <Badge tone={STATUS_TONE[status]}>{formats.percent(value.attainment)}</Badge>}
      </div>
      <div className="flex items-end justify-between gap-3">
        <p className="text-2xl font-bold tracking-tight">
          <Figure format={format} value={value.actual} />
        </p>
        {trend && trend.length > 1 && <Sparkline values={trend} className="mb-1 h-8 w-20" />}
      </div>
      {status && value.actual !== null && (
        <div className="grid gap-1">
          <Bullet
            actual={value.actual}
            target={value.target}
            label={`${formats.exact(format, value.actual)}; ${words.target} ${formats.exact(format, value.target)}`}
            className="h-2"
          />
          <p className="text-xs text-soft">
            {words.target} <Figure format={format} value={value.target} />
          </p>
        </div>
      )}
      <div className="mt-auto grid gap-0.5 text-xs">
        <Delta measure={measure} format={format} actual={value.actual} base={value.previous} than={words.vsPrevious} />
        <Delta
          measure={measure}
          format={format}
          actual={value.actual}
          base={value.previous_year}
          than={words.vsPreviousYear}
        />
      </div>
    </Card>
  );
}
