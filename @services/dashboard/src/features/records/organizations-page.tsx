import type { Column } from "@core/ui";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import type { View } from "../../view/view.ts";
import { Figure } from "../measure/figure.tsx";
import { RecordLink } from "../rows/record-link.tsx";
import { RecordsHeading } from "./records-heading.tsx";
import { RecordsTable } from "./records-table.tsx";
import type { Organization, Organizations, RecordNames, RecordsSearch } from "./records.ts";

type OrganizationsPageProps = { data: Organizations; search: RecordsSearch; view: View; names: RecordNames | null };

/** Schools and companies, a page at a time. */
export function OrganizationsPage({ data, search, view, names }: OrganizationsPageProps) {
  const words = useWords().records;
  return (
    <>
      <RecordsHeading kind="organizations" title={words.organizationsTitle} search={search} view={view} names={names} />
      <RecordsTable caption={words.organizationsTitle} columns={useColumns()} data={data} search={search} />
    </>
  );
}

function useColumns(): Column<Organization>[] {
  const words = useWords().records;
  const format = useFormat();
  const count = (key: string, name: string, value: (row: Organization) => number): Column<Organization> => ({
    key,
    name,
    numeric: true,
    cell: (row) => format.count(value(row)),
  });
  return [
    {
      key: "name",
      name: words.name,
      sortable: true,
      cell: (row) => <RecordLink to="/records/organizations/$id" record={row} />,
    },
    count("people", words.people, (row) => row.person_count),
    count("students", words.students, (row) => row.active_students),
    count("orders", words.orders, (row) => row.order_count),
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
