import { StateMessage } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useWords } from "../../i18n/words.tsx";
import { EmptyIcon } from "../../shell/icons.ts";
import type { View } from "../../view/view.ts";
import { PageActions } from "../page/page-actions.tsx";
import { PageHeading } from "../page/page-heading.tsx";
import { exportOf } from "./export-of.ts";
import { SectionBody } from "./section-body.tsx";
import { SectionControls } from "./section-controls.tsx";
import { choiceOf, type SectionSearch } from "./section-search.ts";
import type { SectionAnswer, SectionName } from "./section.ts";

type SectionPageProps = { section: SectionName; data: SectionAnswer; search: SectionSearch; view: View };

/** A section: one measure in charts, all of them in the table below, both pointing at each other. */
export function SectionPage({ section, data, search, view }: SectionPageProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [query, setQuery] = useState(search.q ?? "");
  const set = useCallback(
    (change: SectionSearch) =>
      void navigate({ to: ".", search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );

  const now = useMemo(() => ({ data, search, view, query }), [data, search, view, query]);
  // A press is seen at once, by what was pressed; charts and lines follow.
  const shown = useDeferredValue(now);

  const { measure, compare, sort } = choiceOf(search, data);
  if (!measure) return null;
  const file = exportOf({ section, view, query, sort, measure: measure.key, compare });
  const actions = <PageActions view={view} file={file} />;
  return (
    <>
      <PageHeading title={words.nav[section]} view={view} actions={actions} period={data.period} />
      {data.units.every(({ rows }) => rows.length === 0) ? (
        <StateMessage icon={<EmptyIcon className="size-6" />} title={words.states.emptyTitle}>
          <p>{words.states.emptyText}</p>
        </StateMessage>
      ) : (
        <>
          <SectionControls
            {...{ data, measure, compare, query, onQuery: setQuery, onChange: set }}
            selected={search.focus?.length ?? 0}
            kept={search.q ?? ""}
          />
          <SectionBody section={section} shown={shown} onChange={set} />
        </>
      )}
    </>
  );
}
