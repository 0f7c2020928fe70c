import { Button, buttonClass, Menu, Select } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import { monthName } from "@packages/report";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { ALL_MONTHS, MONTHS, QUARTERS, readMonth, type Month } from "../view/month.ts";
import { periodsOf, readViewSearch, type View, type ViewSearch } from "../view/view.ts";
import { SwitchIcon } from "./icons.ts";

/** Year, period and units of what the page shows; each change is a new address. */
export function Filters({ view }: { view: View }) {
  const { filters } = useWords();
  const set = useSetFilters();
  const { entity, year, month } = view;
  const months = entity.years.find((each) => each.year === year)?.months ?? [];
  const years = entity.years.map((each) => String(each.year)).toReversed();
  return (
    <div role="group" aria-label={filters.label} data-print="no" className="flex flex-wrap items-center gap-2">
      <Select
        label={filters.year}
        value={String(year)}
        options={years.map((value) => ({ value, name: value }))}
        onChange={({ target }) =>
          set(({ month: wanted }) => ({
            year: target.value,
            month: monthIn(entity.years, Number(target.value), wanted ?? month),
          }))
        }
      />
      <Months
        months={months}
        month={month}
        onChange={(next) => set(({ year: wanted = String(year) }) => ({ year: wanted, month: next }))}
      />
      <UnitFilter view={view} />
    </div>
  );
}

/** The same period in the other year where it has one; else that year's latest, which the address leaves open. */
function monthIn(years: View["entity"]["years"], year: number, wanted: string): Month | undefined {
  const month = readMonth(wanted);
  const { months = [] } = years.find((each) => each.year === year) ?? {};
  return month && periodsOf(months).includes(month) ? month : undefined;
}

function Months({ months, month, onChange }: { months: number[]; month: Month; onChange: (month: string) => void }) {
  const { filters } = useWords();
  const language = useLanguage();
  const name = (value: Month): string => {
    const number = MONTHS.findIndex((each) => each === value) + 1;
    if (number > 0) return monthName(number, language);
    if (value === ALL_MONTHS) return filters.all;
    return language === "id"
      ? `Triwulan ${["I", "II", "III", "IV"][QUARTERS.findIndex((each) => each === value)] ?? ""}`
      : value;
  };
  const options = periodsOf(months).map((value) => ({
    value,
    name: name(value),
    ...(value === ALL_MONTHS ? {} : { group: value.startsWith("Q") ? filters.quarters : filters.months }),
  }));
  return (
    <Select label={filters.month} value={month} options={options} onChange={(event) => onChange(event.target.value)} />
  );
}

/** Which units, one or several; none is all of them. */
export function UnitFilter({ view }: { view: View }) {
  const { filters } = useWords();
  const set = useSetFilters();
  const { units: chosen } = view;
  const options = view.entity.units;
  const onChange = (units: string[]) => set({ unit: units.length > 0 ? units : undefined });
  const [first] = chosen;
  const name =
    first === undefined
      ? filters.allUnits
      : chosen.length === 1
        ? (options.find(({ code }) => code === first)?.name ?? first)
        : filters.units(chosen.length);
  return (
    <>
      <Menu
        label={filters.unit}
        trigger={
          <button type="button" aria-label={`${filters.unit}: ${name}`} className={buttonClass()}>
            {name}
            <SwitchIcon aria-hidden className="size-3.5 text-soft" />
          </button>
        }
        entries={[
          { kind: "action", key: "", name: filters.allUnits, run: () => onChange([]) },
          { kind: "separator", key: "-" },
          ...options.map(({ code, name: unit }) => ({
            kind: "check" as const,
            key: code,
            name: unit,
            checked: chosen.includes(code),
            onChange: (checked: boolean) =>
              onChange(checked ? [...chosen, code] : chosen.filter((each) => each !== code)),
          })),
        ]}
      />
      {chosen.length > 0 && (
        <Button look="quiet" onClick={() => onChange([])}>
          {filters.reset}
        </Button>
      )}
    </>
  );
}

type Change = (before: ViewSearch) => Record<string, unknown>;

/** Writes filters into the address, over what is asked for already; a page of a list means nothing then. */
function useSetFilters() {
  const navigate = useNavigate();
  return (change: Change | Record<string, unknown>) =>
    void navigate({
      to: ".",
      search: (before) => ({
        ...before,
        ...(typeof change === "function" ? change(readViewSearch(before)) : change),
        cursor: undefined,
      }),
      resetScroll: false,
    });
}
