import { buttonClass, Card, CardHeading, DataTable, type Column } from "@core/ui";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { keepView, readViewSearch } from "../../view/view.ts";
import { Change } from "../measure/delta.tsx";
import { Figure } from "../measure/figure.tsx";
import { RecordLink } from "../rows/record-link.tsx";
import { BackLink } from "./back-link.tsx";
import { DetailList, Facts, useDetailColumns } from "./detail-parts.tsx";
import type { OrganizationDetail } from "./records.ts";
import { Timeline } from "./timeline.tsx";

type Year = OrganizationDetail["years"][number];
type Member = OrganizationDetail["people"][number];

/** A school or company: its years, its people, and what they bought and learned. */
export function OrganizationPage({ data }: { data: OrganizationDetail }) {
  const { records } = useWords();
  const format = useFormat();
  const columns = useDetailColumns(true);
  const { organization, truncated } = data;
  const day = (value: string | null) => (value === null ? null : format.day(value));
  return (
    <>
      <BackLink kind="organizations" />
      <h1 className="text-2xl font-extrabold tracking-tight">{organization.name}</h1>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Card>
            <Facts
              facts={[
                [records.people, format.count(organization.person_count)],
                [records.students, format.count(organization.active_students)],
                [records.netRevenue, <Figure key="net" format="money" value={organization.net_revenue} />],
                [records.orders, format.count(organization.order_count)],
                [records.first, day(organization.first_date)],
                [records.last, day(organization.last_date)],
              ]}
            />
          </Card>
          <Years years={data.years} />
          <People data={data} />
          <DetailList
            title={records.enrollments}
            rows={data.enrollments}
            columns={columns.enrollments}
            isCut={truncated.includes("enrollments")}
          />
          <DetailList
            title={records.orders}
            rows={data.orders}
            columns={columns.orders}
            isCut={truncated.includes("orders")}
          />
          <DetailList
            title={records.activities}
            rows={data.activities}
            columns={columns.activities}
            isCut={truncated.includes("activities")}
          />
        </div>
        <Timeline events={data.timeline} />
      </div>
    </>
  );
}

function Years({ years }: { years: Year[] }) {
  const { records: words, section, overview } = useWords();
  const columns: Column<Year>[] = [
    {
      key: "year",
      name: words.year,
      cell: ({ year, to_date }) => (to_date ? overview.toDate(String(year)) : String(year)),
    },
    {
      key: "net",
      name: words.netRevenue,
      numeric: true,
      cell: ({ net_revenue: value }) => <Figure format="money" value={value.actual} />,
    },
    {
      key: "change",
      name: section.change,
      numeric: true,
      cell: ({ net_revenue: { actual, previous_year: base } }) => (
        <Change measure="net_revenue" format="money" actual={actual} base={base} />
      ),
    },
    {
      key: "students",
      name: words.enrollments,
      numeric: true,
      cell: ({ students }) => <Figure format="count" value={students.actual} />,
    },
    {
      key: "active",
      name: words.students,
      numeric: true,
      cell: ({ active_students: value }) => <Figure format="count" value={value.actual} />,
    },
  ];
  if (years.length === 0) return null;
  return (
    <Card>
      <CardHeading title={words.years} />
      <DataTable caption={words.years} columns={columns} rows={years} rowKey={({ year }) => String(year)} cards />
    </Card>
  );
}

function People({ data }: { data: OrganizationDetail }) {
  const words = useWords().records;
  const format = useFormat();
  if (data.people.length === 0) return null;
  const columns: Column<Member>[] = [
    { key: "name", name: words.name, cell: ({ person }) => <RecordLink to="/records/people/$id" record={person} /> },
    { key: "number", name: words.number, cell: ({ student_number: number }) => number },
    { key: "grade", name: words.grade, cell: ({ grade }) => grade },
    {
      key: "net",
      name: words.netRevenue,
      numeric: true,
      cell: (row) => <Figure format="money" value={row.net_revenue} />,
    },
    {
      key: "last",
      name: words.last,
      numeric: true,
      cell: (row) => (row.last_date === null ? null : format.day(row.last_date)),
    },
  ];
  return (
    <Card>
      <CardHeading
        title={words.people}
        actions={
          <Link
            to="/records/people"
            search={(search) => ({
              ...keepView(readViewSearch(search)),
              unit: undefined,
              organization: data.organization.id,
            })}
            className={buttonClass()}
          >
            {words.allPeople}
          </Link>
        }
      />
      <DataTable caption={words.people} columns={columns} rows={data.people} rowKey={({ person }) => person.id} cards />
    </Card>
  );
}
