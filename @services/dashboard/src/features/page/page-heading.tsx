import type { ReactNode } from "react";
import type { PeriodInfo } from "../../api/answers.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { Filters } from "../../shell/filters.tsx";
import { Published } from "../../shell/published.tsx";
import type { View } from "../../view/view.ts";

type PageHeadingProps = { title: string; view: View; period?: PeriodInfo; actions?: ReactNode };

/** What the page is, of whom and of when; the filters that change it; what can be done with the whole of it. */
export function PageHeading({ title, view, period, actions }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-extrabold tracking-tight sm:text-[1.75rem]">{title}</h1>
        <p className="mt-0.5 font-semibold text-soft">
          <ViewName view={view} />
          {period && <Running period={period} />}
        </p>
        <Published entity={view.entity} />
      </div>
      <div data-print="no" className="flex flex-wrap items-center gap-2">
        {!view.kiosk && <Filters view={view} />}
        <div className="flex gap-2">{actions}</div>
      </div>
    </header>
  );
}

/** `IONS · Februari 2026 · WLC English`. */
function ViewName({ view }: { view: View }) {
  const format = useFormat();
  const units = view.units.map((code) => view.entity.units.find((unit) => unit.code === code)?.name ?? code);
  return [view.entity.name, format.period(view.period), ...units].join(" · ");
}

/** That there is more to come: the period is not over, as far as what was published tells. */
function Running({ period: { to_date, state } }: { period: PeriodInfo }) {
  const words = useWords().periods;
  if (to_date) return ` · ${words.toDate}`;
  return state === "past" ? null : ` · ${words[state]}`;
}
