import { memo, startTransition, useState } from "react";
import { useLanguage } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import { rowsOfSection } from "./rows-of-section.ts";
import { SectionCharts } from "./section-charts.tsx";
import { choiceOf, writeSort, type SectionSearch } from "./section-search.ts";
import { SectionTable } from "./section-table.tsx";
import { linesOf, type SectionAnswer, type SectionName } from "./section.ts";

type SectionBodyProps = {
  section: SectionName;
  shown: { data: SectionAnswer; search: SectionSearch; query: string; view: View };
  onChange: (change: SectionSearch) => void;
};

/** Charts and table, pointing at each other. Drawn only where something of theirs has changed. */
export const SectionBody = memo(function SectionBody(props: SectionBodyProps) {
  const { section, onChange } = props;
  const { data, search, query, view } = props.shown;
  const language = useLanguage();
  const [active, setActive] = useState<string | null>(null);
  const { measure, compare, sort } = choiceOf(search, data);
  if (!measure) return null;
  const lines = linesOf(data, language);
  const rows = rowsOfSection(lines, { query, sort, measure: measure.key, compare });
  const selected = new Set(search.focus);
  // Whoever only comes by is not waited for: the press that may follow goes first.
  const point = (key: string | null) => startTransition(() => setActive(key));
  const toggle = (key: string) => {
    const focus = selected.has(key) ? [...selected].filter((each) => each !== key) : [...selected, key];
    onChange({ focus: focus.length > 0 ? focus : undefined });
  };
  const linked = { section, data, rows, measure, compare, active, onActive: point, selected, onSelect: toggle };
  return (
    <>
      <SectionCharts {...linked} view={view} />
      <SectionTable
        {...linked}
        count={lines.length}
        query={query}
        sort={sort}
        onSort={(next) => onChange({ sort: writeSort(next) })}
      />
    </>
  );
});
