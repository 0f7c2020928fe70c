import { Badge, Card, CardHeading, cx } from "@core/ui";
import { Bullet } from "@core/ui/charts";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { Change } from "../measure/delta.tsx";
import { Figure } from "../measure/figure.tsx";
import { inWords } from "../measure/in-words.ts";
import { STATUS_TONE, statusOf } from "../measure/status.ts";
import type { Overview } from "./overview.ts";

type ByUnitProps = { byUnit: Overview["by_unit"]; chosen: readonly string[] };

/** Where: net revenue of each group and unit against its target. Pressing one shows the page of it alone. */
export function ByUnit({ byUnit, chosen }: ByUnitProps) {
  const words = useWords();
  const format = useFormat();
  const parts = byUnit.filter(({ unit }) => unit.kind !== "all");
  return (
    <Card>
      <CardHeading title={words.overview.byUnit} note={words.overview.byUnitNote} />
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {parts.map(({ unit, measures: { net_revenue: value } }) => {
          const status = statusOf(value);
          const { actual, target, previous_year } = value;
          const parts: [string, number | null][] = [
            [unit.name, actual],
            [words.measure.target, target],
            [words.measure.previousYear, previous_year],
          ];
          return (
            <li key={unit.code}>
              <Link
                to="."
                search={(before) => ({ ...before, unit: [unit.code] })}
                resetScroll={false}
                aria-current={chosen.includes(unit.code) ? "true" : undefined}
                className={cx(
                  "-mx-2 grid gap-1.5 rounded-lg px-2 py-2 hover:bg-sunken aria-[current=true]:bg-sunken",
                  unit.kind === "unit" && "ps-5",
                )}
              >
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className={cx("min-w-0 truncate", unit.kind === "group" ? "font-bold" : "font-semibold")}>
                    {unit.name}
                  </span>
                  <span className="flex items-baseline gap-3 text-sm">
                    <Figure format="money" value={actual} className="text-base font-bold" />
                    <Change measure="net_revenue" format="money" actual={actual} base={previous_year} />
                    {status && <Badge tone={STATUS_TONE[status]}>{format.percent(value.attainment)}</Badge>}
                  </span>
                </span>
                {actual !== null && (
                  <Bullet
                    actual={actual}
                    target={target}
                    before={previous_year}
                    label={inWords(parts, "money", format)}
                    className="h-2.5"
                  />
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
