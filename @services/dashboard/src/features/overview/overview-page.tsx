import { Notice } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import { MeasureCard } from "../measure/measure-card.tsx";
import { useMeasureNames } from "../measure/measure-name.ts";
import { PageHeading } from "../page/page-heading.tsx";
import { ByUnit } from "./by-unit.tsx";
import { FreshnessLine } from "./freshness-line.tsx";
import { Movers } from "./movers.tsx";
import type { TrendPoint } from "../measure/trend.tsx";
import type { Metric, Overview } from "./overview.ts";
import { TrendCard } from "./trend-card.tsx";
import { Verdict } from "./verdict.tsx";

/** Those that the overview shows as cards; all others are on the sections' pages. */
const MORE = ["average_order", "outstanding", "conversion", "renewals"];

/** Are we on target, where, what changed: in that order, from the top left. */
export function OverviewPage({ view, overview }: { view: View; overview: Overview }) {
  const words = useWords().overview;
  const names = useMeasureNames();
  const revenue = overview.headlines.find(({ key }) => key === "net_revenue");
  const cards: (Metric & { trend?: TrendPoint[] })[] = [
    ...overview.headlines.filter(({ key }) => key !== "net_revenue"),
    ...MORE.flatMap((wanted) => overview.metrics.find(({ key }) => key === wanted) ?? []),
  ];
  return (
    <>
      <PageHeading title={words.title} view={view} period={overview.period} />
      {revenue?.measure ? (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
          <Verdict revenue={revenue.measure} byUnit={view.units.length === 0 ? overview.by_unit : []} />
          <TrendCard trend={revenue.trend} period={overview.period.key} />
        </div>
      ) : (
        <Notice tone="warn">{words.overlap}</Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <ByUnit byUnit={overview.by_unit} chosen={view.units} />
        <Movers movers={overview.movers} />
      </div>
      <section
        aria-label={words.key}
        className="grid grid-cols-1 gap-4 min-[420px]:grid-cols-2 lg:grid-cols-4 print:grid-cols-4"
      >
        {cards.map((card) => (
          <MeasureCard
            key={card.key}
            measure={card.key}
            name={names.name(card.key)}
            definition={names.definition(card.key)}
            format={card.format}
            value={card.measure}
            trend={card.trend?.map(({ actual }) => actual)}
          />
        ))}
      </section>
      <FreshnessLine freshness={overview.freshness} view={view} />
    </>
  );
}
