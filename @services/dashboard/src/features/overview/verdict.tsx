import { Badge, Card } from "@core/ui";
import { Bullet } from "@core/ui/charts";
import type { ApiMeasure } from "../../api/answers.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { Change } from "../measure/delta.tsx";
import { Figure } from "../measure/figure.tsx";
import { inWords } from "../measure/in-words.ts";
import type { Overview } from "./overview.ts";
import { STATUS_TONE, statusOf } from "../measure/status.ts";

type VerdictProps = { revenue: ApiMeasure; byUnit: Overview["by_unit"] };

/** Are we on target, and by which unit most? The one number, the answer in words, and what it is compared with. */
export function Verdict({ revenue, byUnit }: VerdictProps) {
  const { overview, measure: words } = useWords();
  const format = useFormat();
  const status = statusOf(revenue);
  const { actual, target, attainment, previous, previous_year } = revenue;
  const because = useFurthest(revenue, byUnit);
  const parts: [string, number | null][] = [
    [overview.netRevenue, actual],
    [words.target, target],
    [words.previousYear, previous_year],
  ];
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-soft">{overview.netRevenue}</h2>
        {status && <Badge tone={STATUS_TONE[status]}>{words.status[status]}</Badge>}
      </div>
      <p className="text-[2.75rem] leading-none font-extrabold tracking-[-0.035em] sm:text-6xl">
        <Figure format="money" value={actual} />
      </p>
      <div>
        <p className="text-lg font-semibold text-balance">{answer()}</p>
        {because !== null && <p className="mt-1 text-soft text-balance">{because}</p>}
      </div>
      {target !== null && actual !== null && (
        <div className="grid gap-1.5">
          <Bullet
            actual={actual}
            target={target}
            before={previous_year}
            label={inWords(parts, "money", format)}
            className="h-5"
          />
          <p className="text-sm text-soft">
            {words.target} <Figure format="money" value={target} />
          </p>
        </div>
      )}
      <table className="mt-auto w-full border-t border-line text-sm">
        <tbody>
          <Against name={words.previous} base={previous} actual={actual} />
          <Against name={words.previousYear} base={previous_year} actual={actual} />
          <YearToDate revenue={revenue} />
        </tbody>
      </table>
    </Card>
  );

  function answer(): string {
    if (actual === null || target === null || attainment === null) return overview.noTarget;
    const gap = format.short("money", Math.abs(target - actual));
    const share = format.percent(attainment);
    return actual >= target ? overview.reached(share, gap) : overview.missed(share, gap);
  }
}

/** The unit that did most for the answer: furthest short where the target was missed, furthest over where it was not. */
function useFurthest({ actual, target }: ApiMeasure, byUnit: VerdictProps["byUnit"]): string | null {
  const { overview } = useWords();
  const format = useFormat();
  if (actual === null || target === null) return null;
  const isReached = actual >= target;
  const over = byUnit.flatMap(({ unit, measures: { net_revenue: value } }) =>
    unit.kind !== "unit" || value.actual === null || value.target === null
      ? []
      : [{ name: unit.name, by: isReached ? value.actual - value.target : value.target - value.actual }],
  );
  const furthest = over.toSorted((one, other) => other.by - one.by)[0];
  if (over.length < 2 || !furthest || furthest.by <= 0) return null;
  const by = format.short("money", furthest.by);
  return isReached ? overview.mostOver(furthest.name, by) : overview.mostShort(furthest.name, by);
}

const CELL = "border-b border-line py-2.5";

/** What it was then, and the change since. */
function Against({ name, base, actual }: { name: string; base: number | null; actual: number | null }) {
  return (
    <tr>
      <th scope="row" className={`${CELL} text-start font-normal text-soft`}>
        {name}
      </th>
      <td className={`${CELL} text-end`}>
        <Figure format="money" value={base} />
      </td>
      <td className={`${CELL} text-end`}>
        <Change measure="net_revenue" format="money" actual={actual} base={base} />
      </td>
    </tr>
  );
}

function YearToDate({ revenue: { ytd, ytd_target } }: { revenue: ApiMeasure }) {
  const { measure: words } = useWords();
  const format = useFormat();
  const share = ytd === null || ytd_target === null || ytd_target === 0 ? null : ytd / ytd_target;
  return (
    <tr>
      <th scope="row" className="pt-2.5 text-start font-normal text-soft">
        {words.ytd}
      </th>
      <td className="pt-2.5 text-end">
        <Figure format="money" value={ytd} />
      </td>
      <td className="pt-2.5 text-end text-soft">{share === null ? "" : words.ofTarget(format.percent(share))}</td>
    </tr>
  );
}
