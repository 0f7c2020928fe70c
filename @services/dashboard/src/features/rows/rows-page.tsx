import { buttonClass, Card, DataTable, StateMessage, type Column } from "@core/ui";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../i18n/use-format.ts";
import { nameOf } from "../../i18n/special.ts";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { EmptyIcon } from "../../shell/icons.ts";
import { queryOf } from "../../view/query-of.ts";
import { keepView, readViewSearch, type View } from "../../view/view.ts";
import { Figure } from "../measure/figure.tsx";
import { useMeasureNames } from "../measure/measure-name.ts";
import { PageActions } from "../page/page-actions.tsx";
import { PageHeading } from "../page/page-heading.tsx";
import type { SectionName } from "../section/section.ts";
import { RecordLink } from "./record-link.tsx";
import type { BehindRow, RowsAnswer, RowsSearch } from "./rows.ts";
import { SourcePlace } from "./source-place.tsx";

type RowsPageProps = { section: SectionName; data: RowsAnswer; search: RowsSearch; view: View };

/** The rows that a figure was counted from, down to the workbook. */
export function RowsPage({ section, data, search, view }: RowsPageProps) {
  const words = useWords();
  const names = useMeasureNames();
  const columns = useColumns(data);
  const { measure, figure, made_of: madeOf, rows, next_cursor: next } = data;
  const file = { path: `/reports/${section}/rows/export`, query: { ...queryOf(view), ...search, cursor: undefined } };
  return (
    <>
      <Link
        to={`/${section}`}
        search={(before) => ({ ...keepView(readViewSearch(before)), measure: measure.key })}
        className="justify-self-start text-sm font-semibold text-brand-text hover:underline"
      >
        ← {words.rows.back(words.nav[section])}
      </Link>
      <PageHeading
        title={words.rows.title(names.name(measure.key))}
        view={view}
        period={data.period}
        actions={<PageActions view={view} file={file} />}
      />
      <Card className="grid gap-4">
        <p className="text-soft">
          {about(rows, search)} {words.rows.behind} (
          <Figure format={measure.format} value={figure} className="font-bold text-ink" />) {words.rows.madeOf[madeOf]}
        </p>
        {rows.length === 0 ? (
          <StateMessage icon={<EmptyIcon className="size-6" />} title={words.rows.empty} />
        ) : (
          <DataTable caption={words.rows.title(names.name(measure.key))} columns={columns} rows={rows} rowKey={keyOf} />
        )}
        <nav className="flex gap-2 empty:hidden">
          {search.cursor !== undefined && (
            <Link to="." search={(before) => ({ ...before, cursor: undefined })} className={buttonClass()}>
              {words.rows.first}
            </Link>
          )}
          {next !== null && (
            <Link to="." search={(before) => ({ ...before, cursor: next })} className={buttonClass("primary")}>
              {words.rows.next}
            </Link>
          )}
        </nav>
      </Card>
    </>
  );
}

const keyOf = ({ kind, id }: BehindRow) => `${kind} ${id}`;

/** The name of the one program, school or channel that was asked for, as far as its rows tell it. */
function about(rows: readonly BehindRow[], { program, school, channel }: RowsSearch): string {
  const [first] = rows;
  if (!first) return "";
  if (program !== undefined && first.kind !== "activity") return `${first.program.name}.`;
  if (school !== undefined && first.organization) return `${first.organization.name}.`;
  return channel !== undefined && first.channel ? `${first.channel.name}.` : "";
}

function useColumns({ measure, rows }: RowsAnswer): Column<BehindRow>[] {
  const words = useWords().rows;
  const format = useFormat();
  const language = useLanguage();
  const named = (of: { code: string; name: string } | null) => of && nameOf(of.code, of.name, language);
  const column = (key: string, name: string, cell: Column<BehindRow>["cell"]): Column<BehindRow> => ({
    key,
    name,
    cell,
  });
  // A sum of amounts shows amounts; of people and things, each row is one of them.
  const valueFormat = measure.format === "percent" ? "count" : measure.format;
  const hasOrder = rows.some(({ kind }) => kind === "order_item");
  return [
    column("date", words.date, ({ date }) => <span className="whitespace-nowrap">{format.day(date)}</span>),
    column("person", words.person, (row) =>
      row.kind === "activity" ? row.name : <RecordLink to="/records/people/$id" record={row.person} />,
    ),
    { key: "value", name: words.value, numeric: true, cell: ({ value }) => format.exact(valueFormat, value) },
    column("program", words.program, (row) => (row.kind === "activity" ? null : named(row.program))),
    column("what", words.what, (row) =>
      row.kind === "order_item" ? row.item_name : row.kind === "enrollment" ? row.class_name : null,
    ),
    ...(hasOrder
      ? [column("order", words.order, (row) => (row.kind === "order_item" ? row.order.invoice_number : null))]
      : []),
    column("organization", words.organization, ({ organization }) => (
      <RecordLink to="/records/organizations/$id" record={organization} />
    )),
    column("channel", words.channel, ({ channel }) => named(channel)),
    column("source", words.source, ({ source }) => <SourcePlace source={source} />),
  ];
}
