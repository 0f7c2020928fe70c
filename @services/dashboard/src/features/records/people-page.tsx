import { Badge, type Column } from "@core/ui";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import { Figure } from "../measure/figure.tsx";
import { RecordLink } from "../rows/record-link.tsx";
import { RecordsHeading } from "./records-heading.tsx";
import { RecordsTable } from "./records-table.tsx";
import type { People, Person, RecordNames, RecordsSearch } from "./records.ts";

type PeoplePageProps = { data: People; search: RecordsSearch; view: View; names: RecordNames | null };

/** People, a page at a time; those of one organization where the address names it. */
export function PeoplePage({ data, search, view, names }: PeoplePageProps) {
  const words = useWords().records;
  const [first] = data.rows;
  const ofOne =
    search.organization !== undefined && first?.organization ? words.ofOrganization(first.organization.name) : null;
  return (
    <>
      <RecordsHeading kind="people" title={ofOne ?? words.peopleTitle} search={search} view={view} names={names} />
      <RecordsTable
        caption={words.peopleTitle}
        columns={useColumns(first?.masked === false)}
        data={data}
        search={search}
      />
      {first?.masked === true && <p className="text-sm text-soft">{words.masked}</p>}
    </>
  );
}

/** Contact data are columns of their own, for those who may see them. */
function useColumns(withContact: boolean): Column<Person>[] {
  const words = useWords().records;
  const format = useFormat();
  return [
    {
      key: "name",
      name: words.name,
      sortable: true,
      className: "min-w-36",
      cell: (row) => <RecordLink to="/records/people/$id" record={row} />,
    },
    { key: "number", name: words.number, cell: ({ student_number: number }) => number },
    {
      key: "active",
      name: words.status,
      cell: ({ active }) => <Badge tone={active ? "good" : "plain"}>{words.activity[active ? "true" : "false"]}</Badge>,
    },
    {
      key: "organization",
      name: words.organization,
      className: "min-w-40",
      cell: ({ organization }) => <RecordLink to="/records/organizations/$id" record={organization} />,
    },
    { key: "grade", name: words.grade, cell: ({ grade }) => grade },
    ...(withContact
      ? ([
          { key: "phone", name: words.phone, cell: ({ phone }) => phone },
          { key: "email", name: words.email, cell: ({ email }) => email },
        ] satisfies Column<Person>[])
      : []),
    { key: "enrollments", name: words.enrollments, numeric: true, cell: (row) => format.count(row.enrollment_count) },
    { key: "orders", name: words.orders, numeric: true, cell: (row) => format.count(row.order_count) },
    {
      key: "net_revenue",
      name: words.netRevenue,
      numeric: true,
      sortable: true,
      cell: ({ net_revenue: value }) => <Figure format="money" value={value} />,
    },
    {
      key: "last_date",
      name: words.last,
      numeric: true,
      sortable: true,
      cell: ({ last_date: day }) => (day === null ? null : format.day(day)),
    },
  ];
}
