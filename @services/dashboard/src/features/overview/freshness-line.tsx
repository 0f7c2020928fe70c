import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import type { Freshness } from "./overview.ts";

/** How new the numbers are, and how much of the workbooks is in them. */
export function FreshnessLine({ freshness, view }: { freshness: Freshness; view: View }) {
  const { overview, shell } = useWords();
  const format = useFormat();
  const { coverage, last_fact_date: lastDay } = freshness;
  const facts = [
    [shell.published, format.moment(freshness.published_at, view.entity.timeZone)],
    lastDay === null ? null : [overview.lastFact, format.day(lastDay)],
    coverage && [
      overview.quality,
      overview.qualityText(format.percent(coverage.rate), format.count(coverage.rows - coverage.accepted)),
    ],
  ].filter((fact) => fact !== null);
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-soft">{name}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
