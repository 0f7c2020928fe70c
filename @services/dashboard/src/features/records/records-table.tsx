import { buttonClass, Card, DataTable, StateMessage, type Column, type Sort } from "@core/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "../../i18n/words.tsx";
import { EmptyIcon } from "../../shell/icons.ts";
import { readSort, writeSort } from "../section/section-search.ts";
import { SORTS, type RecordsSearch } from "./records.ts";

type RecordsTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  data: { rows: Row[]; next_cursor: string | null; previous_cursor: string | null };
  search: RecordsSearch;
};

/** A page of a list, in the order that its headings ask for, with the pages beside it. */
export function RecordsTable<Row extends { id: string }>({ caption, columns, data, search }: RecordsTableProps<Row>) {
  const words = useWords();
  const navigate = useNavigate();
  const sortBy = (next: Sort) => {
    const sort = SORTS.find((each) => each === writeSort(next));
    void navigate({ to: ".", search: (before) => ({ ...before, sort, cursor: undefined }), resetScroll: false });
  };
  if (data.rows.length === 0) {
    return (
      <Card>
        <StateMessage
          icon={<EmptyIcon className="size-6" />}
          title={search.q === undefined ? words.states.emptyTitle : words.states.emptySearch(search.q)}
          actions={
            search.q !== undefined && (
              <Link
                to="."
                search={(before) => ({ ...before, q: undefined, cursor: undefined })}
                className={buttonClass()}
              >
                {words.records.clear}
              </Link>
            )
          }
        >
          <p>{words.records.empty}</p>
        </StateMessage>
      </Card>
    );
  }
  return (
    <Card>
      <DataTable
        caption={caption}
        columns={columns}
        rows={data.rows}
        rowKey={({ id }) => id}
        sort={readSort(search.sort, { key: "name", direction: "ascending" })}
        onSort={sortBy}
        sortLabel={words.section.sort}
        tall
      />
      <Pages {...data} />
    </Card>
  );
}

/** The pages before and after, as links that can be passed on. */
export function Pages({
  next_cursor: next,
  previous_cursor: previous,
}: {
  next_cursor: string | null;
  previous_cursor: string | null;
}) {
  const words = useWords().records;
  if (next === null && previous === null) return null;
  return (
    <nav aria-label={words.pages} data-print="no" className="mt-4 flex justify-between gap-2">
      {previous === null ? (
        <span />
      ) : (
        <Link to="." search={(before) => ({ ...before, cursor: previous })} className={buttonClass()}>
          ← {words.previous}
        </Link>
      )}
      {next !== null && (
        <Link to="." search={(before) => ({ ...before, cursor: next })} className={buttonClass()}>
          {words.next} →
        </Link>
      )}
    </nav>
  );
}
