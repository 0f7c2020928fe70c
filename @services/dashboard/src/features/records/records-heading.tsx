import { Button, Input, Segmented } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import type { SyntheticEvent } from "react";
import { fieldOf } from "../../api/field-of.ts";
import { useWords } from "../../i18n/words.tsx";
import { UnitFilter } from "../../shell/filters.tsx";
import type { View } from "../../view/view.ts";
import { PageActions } from "../page/page-actions.tsx";
import { NameFilter } from "./name-filter.tsx";
import { recordsExport } from "./records-query.ts";
import type { RecordKind, RecordNames, RecordsSearch } from "./records.ts";

type RecordsHeadingProps = {
  kind: RecordKind;
  title: string;
  search: RecordsSearch;
  view: View;
  names: RecordNames | null;
};

const LONGEST = 200;

/** Search and filters of a list. A search begins with Enter: each is a look that is kept in the audit trail. */
export function RecordsHeading({ kind, title, search, view, names }: RecordsHeadingProps) {
  const { records: words, rows } = useWords();
  const navigate = useNavigate();
  const set = (change: RecordsSearch) =>
    void navigate({ to: ".", search: (before) => ({ ...before, ...change, cursor: undefined }) });
  const load = async () => (await import("./records.functions.ts")).getRecordNames({ data: view.entity.code });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = fieldOf(new FormData(event.currentTarget), "q", LONGEST).trim();
    set({ q: q === "" ? undefined : q });
  };
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-2xl font-extrabold tracking-tight sm:text-[1.75rem]">{title}</h1>
          <p className="mt-0.5 font-semibold text-soft">{view.entity.name}</p>
        </div>
        <div data-print="no" className="flex gap-2">
          <PageActions view={view} file={recordsExport(kind, view, search)} />
        </div>
      </div>
      <div data-print="no" className="flex flex-wrap items-center gap-2">
        <form role="search" onSubmit={submit} className="flex w-full gap-2 sm:w-auto">
          <div className="min-w-0 flex-1 sm:w-72">
            <Input
              key={search.q}
              type="search"
              name="q"
              defaultValue={search.q}
              maxLength={LONGEST}
              aria-label={words.search[kind]}
              placeholder={words.search[kind]}
            />
          </div>
          <Button type="submit" look="primary">
            {words.submit}
          </Button>
        </form>
        <Segmented
          label={words.active}
          value={search.active ?? "all"}
          options={(["all", "true", "false"] as const).map((value) => ({ value, name: words.activity[value] }))}
          onChange={(value) => set({ active: value === "all" ? undefined : value })}
        />
        <UnitFilter view={view} />
        {(["program", "channel"] as const).map((name) => (
          <NameFilter
            key={name}
            label={rows[name]}
            chosen={search[name]}
            names={names?.[name]}
            load={async () => (await load())[name]}
            onChange={(code) => set({ [name]: code })}
          />
        ))}
      </div>
    </header>
  );
}
