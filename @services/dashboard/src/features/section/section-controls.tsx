import { Button, Input, Segmented, Select } from "@core/ui";
import { useWords } from "../../i18n/words.tsx";
import { useMeasureNames } from "../measure/measure-name.ts";
import type { SectionSearch } from "./section-search.ts";
import type { Comparison, MeasureKind, SectionAnswer } from "./section.ts";

type SectionControlsProps = {
  data: SectionAnswer;
  measure: MeasureKind;
  compare: Comparison;
  selected: number;
  query: string;
  /** The search as the address has it; it follows when the field is left. */
  kept: string;
  onQuery: (query: string) => void;
  onChange: (change: SectionSearch) => void;
};

/** Which measure, against what, and which lines. */
export function SectionControls(props: SectionControlsProps) {
  const { data, measure, compare, selected, query, kept, onQuery, onChange } = props;
  const words = useWords().section;
  const names = useMeasureNames();
  return (
    <div data-print="no" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Select
        label={words.measure}
        value={measure.key}
        options={data.measures.map(({ key }) => ({ value: key, name: names.name(key) }))}
        onChange={(event) => onChange({ measure: event.target.value, sort: undefined })}
      />
      <Segmented
        label={words.compare}
        value={compare}
        options={(["previous", "previous_year"] as const).map((value) => ({ value, name: words.compares[value] }))}
        onChange={(value) => onChange({ compare: value })}
      />
      {selected > 0 && (
        <Button look="quiet" onClick={() => onChange({ focus: undefined })}>
          {words.selected(selected)} · {words.clear}
        </Button>
      )}
      <div className="ms-auto w-full sm:w-64">
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.searchShort}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onBlur={() => {
            if (query !== kept) onChange({ q: query === "" ? undefined : query });
          }}
        />
      </div>
    </div>
  );
}
