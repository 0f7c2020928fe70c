import { StateMessage } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import { startTransition, useState } from "react";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { EmptyIcon } from "../../shell/icons.ts";
import type { View } from "../../view/view.ts";
import { PageActions } from "../page/page-actions.tsx";
import { PageHeading } from "../page/page-heading.tsx";
import { exportOf } from "./export-of.ts";
import { rowsOfSection } from "./rows-of-section.ts";
import { SectionCharts } from "./section-charts.tsx";
import { SectionControls } from "./section-controls.tsx";
import { readSort, writeSort, type SectionSearch } from "./section-search.ts";
import { SectionTable } from "./section-table.tsx";
import { linesOf, type SectionAnswer, type SectionName } from "./section.ts";

type SectionPageProps = { section: SectionName; data: SectionAnswer; search: SectionSearch; view: View };

/** A section: one measure in charts, all of them in the table below, both pointing at each other. */
export function SectionPage({ section, data, search, view }: SectionPageProps) {
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [active, setActive] = useState<string | null>(null);
  const [query, setQuery] = useState(search.q ?? "");
  const set = (change: SectionSearch) =>
    void navigate({ to: ".", search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });

  const measure = data.measures.find(({ key }) => key === search.measure) ?? data.measures[0];
  if (!measure) return null;
  const compare = search.compare ?? "previous_year";
  const selected = new Set(search.focus);
  const sort = readSort(search.sort, { key: measure.key, direction: "descending" });
  const lines = linesOf(data, language);
  const rows = rowsOfSection(lines, { query, sort, measure: measure.key, compare });
  // Whoever only comes by is not waited for: the press that may follow goes first.
  const point = (key: string | null) => startTransition(() => setActive(key));
  const toggle = (key: string) => {
    const focus = selected.has(key) ? [...selected].filter((each) => each !== key) : [...selected, key];
    set({ focus: focus.length > 0 ? focus : undefined });
  };
  const linked = { section, data, rows, measure, compare, active, onActive: point, selected, onSelect: toggle };
  const file = exportOf({ section, view, query, sort, measure: measure.key, compare });
  const actions = <PageActions view={view} file={file} />;
  return (
    <>
      <PageHeading title={words.nav[section]} view={view} actions={actions} period={data.period} />
      {lines.length === 0 ? (
        <StateMessage icon={<EmptyIcon className="size-6" />} title={words.states.emptyTitle}>
          <p>{words.states.emptyText}</p>
        </StateMessage>
      ) : (
        <>
          <SectionControls
            {...{ data, measure, compare, query, onQuery: setQuery, onChange: set }}
            selected={selected.size}
            kept={search.q ?? ""}
          />
          <SectionCharts {...linked} view={view} />
          <SectionTable
            {...linked}
            count={lines.length}
            query={query}
            sort={sort}
            onSort={(next) => set({ sort: writeSort(next) })}
          />
        </>
      )}
    </>
  );
}
