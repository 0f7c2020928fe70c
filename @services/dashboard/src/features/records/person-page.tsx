import { Badge, Card } from "@core/ui";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { Figure } from "../measure/figure.tsx";
import { RecordLink } from "../rows/record-link.tsx";
import { SourcePlace } from "../rows/source-place.tsx";
import { BackLink } from "./back-link.tsx";
import { DetailList, Facts, useDetailColumns } from "./detail-parts.tsx";
import type { PersonDetail } from "./records.ts";
import { Timeline } from "./timeline.tsx";

/** A person: who, since when, what was bought and learned, each line with its place in the workbook. */
export function PersonPage({ data }: { data: PersonDetail }) {
  const words = useWords();
  const format = useFormat();
  const columns = useDetailColumns(false);
  const { person, truncated } = data;
  const day = (value: string | null) => (value === null ? null : format.day(value));
  const { records } = words;
  return (
    <>
      <BackLink kind="people" />
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-extrabold tracking-tight">{person.name}</h1>
        <Badge tone={person.active ? "good" : "plain"}>{records.activity[person.active ? "true" : "false"]}</Badge>
      </header>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Card>
            <Facts
              facts={[
                [records.number, person.student_number],
                [
                  records.organization,
                  person.organization && <RecordLink to="/records/organizations/$id" record={person.organization} />,
                ],
                [records.grade, person.grade],
                [records.netRevenue, <Figure key="net" format="money" value={person.net_revenue} />],
                [records.orders, format.count(person.order_count)],
                [records.first, day(person.first_date)],
                [records.last, day(person.last_date)],
                [records.phone, person.phone],
                [records.email, person.email],
                [records.birth, day(person.birth_date)],
                [records.guardian, person.guardian_name],
                [words.rows.source, person.source && <SourcePlace key="source" source={person.source} />],
              ]}
            />
            {person.masked && <p className="mt-4 text-sm text-soft">{records.masked}</p>}
          </Card>
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
            title={records.transactions}
            rows={data.transactions}
            columns={columns.transactions}
            isCut={truncated.includes("transactions")}
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Relations relations={data.relations} />
          <Timeline events={data.timeline} />
        </div>
      </div>
    </>
  );
}

function Relations({ relations }: { relations: PersonDetail["relations"] }) {
  const words = useWords().records;
  const shown = relations.filter(({ organization, name }) => organization !== null || name !== null);
  if (shown.length === 0) return null;
  return (
    <Card>
      <h2 className="mb-3 text-base font-bold">{words.relations}</h2>
      <ul className="grid gap-2 text-sm">
        {shown.map(({ kind, organization, name }, index) => (
          <li key={index} className="flex flex-wrap justify-between gap-2">
            <span className="text-soft">{kind === "guardian" ? words.guardianOf : words.memberOf}</span>
            {organization ? <RecordLink to="/records/organizations/$id" record={organization} /> : name}
          </li>
        ))}
      </ul>
    </Card>
  );
}
