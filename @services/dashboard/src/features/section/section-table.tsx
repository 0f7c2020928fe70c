import { Badge, Card, CardHeading, DataTable, StateMessage, type Column, type Sort } from "@core/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ApiMeasure } from "../../api/answers.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { keepView, readViewSearch } from "../../view/view.ts";
import { Change } from "../measure/delta.tsx";
import { Figure } from "../measure/figure.tsx";
import { useMeasureNames } from "../measure/measure-name.ts";
import { STATUS_TONE, statusOf } from "../measure/status.ts";
import type { Linked } from "./section-charts.tsx";
import type { SectionAnswer, SectionName, SectionRow } from "./section.ts";

type SectionTableProps = Linked & {
  /** Of all lines, with those that the search leaves out. */
  count: number;
  query: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

/** Every line: the chosen measure with target and comparison, then the others; the number leads to its rows. */
export function SectionTable(props: SectionTableProps) {
  const { section, count, rows, query, sort, onSort, active, onActive, selected } = props;
  const words = useWords();
  const columns = useColumns(props);
  const note = rows.length < count ? words.section.totalOf(rows.length, count) : undefined;
  return (
    <Card>
      <CardHeading title={words.section.table} note={note} />
      {rows.length === 0 ? (
        <StateMessage title={words.states.emptySearch(query)} />
      ) : (
        <DataTable
          caption={words.nav[section]}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          sortLabel={words.section.sort}
          {...{ sort, onSort, active, onActive, selected }}
        />
      )}
    </Card>
  );
}

type Values = { values: Record<string, ApiMeasure | null> };

function useColumns(props: SectionTableProps): Column<SectionRow>[] {
  const { section, data, rows, measure, compare, selected, onSelect } = props;
  const words = useWords();
  const names = useMeasureNames();
  const whole: Values = { values: data.total };
  const chosen = ({ values }: Values) => values[measure.key];
  const hasTarget = rows.some((row) => chosen(row)?.target != null);

  const numeric = (key: string, name: string, draw: (of: Values) => ReactNode): Column<SectionRow> => ({
    key,
    name,
    numeric: true,
    sortable: true,
    cell: draw,
    total: draw(whole),
  });
  const figure = (value: number | null | undefined) => <Figure format={measure.format} value={value ?? null} />;
  const others = data.measures.filter(({ key }) => key !== measure.key);
  return [
    {
      key: "name",
      name: words.section.name[section],
      sortable: true,
      total: words.section.total,
      cell: (row) => (
        <button
          type="button"
          aria-pressed={selected.has(row.id)}
          onClick={() => onSelect(row.id)}
          className="block max-w-[38vw] truncate sm:max-w-72 text-start hover:underline aria-pressed:text-brand-text aria-pressed:underline"
        >
          {row.name}
        </button>
      ),
    },
    ...(data.units.length > 1
      ? [
          {
            key: "unit",
            name: words.filters.unit,
            sortable: true,
            cell: ({ unit }: SectionRow) => unit.name,
            className: "whitespace-nowrap",
          },
        ]
      : []),
    {
      ...numeric(measure.key, names.name(measure.key), (of) => figure(chosen(of)?.actual)),
      cell: (row) => (
        <ToRows section={section} by={data.by} row={row} measure={measure.key}>
          {figure(chosen(row)?.actual)}
        </ToRows>
      ),
    },
    ...(hasTarget
      ? [
          numeric("target", words.measure.target, (of) => figure(chosen(of)?.target)),
          numeric("attainment", words.section.attainment, (of) => <Attainment value={chosen(of)} />),
        ]
      : []),
    numeric("before", words.section.compares[compare], (of) => figure(chosen(of)?.[compare])),
    numeric("change", words.section.change, (of) => {
      const { actual = null, [compare]: base = null } = chosen(of) ?? {};
      return <Change measure={measure.key} format={measure.format} actual={actual} base={base} />;
    }),
    ...others.map(({ key, format }) =>
      numeric(key, names.name(key), ({ values }) => <Figure format={format} value={values[key]?.actual ?? null} />),
    ),
  ];
}

function Attainment({ value }: { value: ApiMeasure | null | undefined }) {
  const format = useFormat();
  const status = value ? statusOf(value) : null;
  const text = format.percent(value?.attainment ?? null);
  return status ? <Badge tone={STATUS_TONE[status]}>{text}</Badge> : text;
}

type ToRowsProps = {
  section: SectionName;
  by: SectionAnswer["by"];
  row: SectionRow;
  measure: string;
  children: ReactNode;
};

/** A number that leads to the rows it was counted from. */
function ToRows({ section, by, row, measure, children }: ToRowsProps) {
  const words = useWords().section;
  return (
    <Link
      to="/rows/$section"
      params={{ section }}
      search={(search) => ({
        ...keepView(readViewSearch(search)),
        ...(row.unit.kind === "all" ? {} : { unit: [row.unit.code] }),
        measure,
        [by]: row.key,
      })}
      title={words.rowsOf(row.name)}
      className="underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-solid"
    >
      {children}
    </Link>
  );
}
