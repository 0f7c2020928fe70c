import { entity, type Known } from "./data.ts";

/** A kind of request, and the next one of it. */
export type Question = { name: string; next: () => string };

const months = ["January", "February", "March", "Q1", "Q2", "All months"];
const sorts = ["name", "-name", "last_date", "-last_date", "net_revenue", "-net_revenue"];
const filters = [
  "active=true",
  "unit=WLC",
  "program=UTBK",
  "channel=GOOGLE&active=false",
  "from=2026-10-01",
  "unit=TM&program=UTBK",
];

/** What is asked, always in the same order, so that two runs ask the same. */
export function questionsOf({ people, organizations, words }: Known): Question[] {
  return [
    { name: "records: list", next: path("/records/people", (n) => `sort=${pick(sorts, n)}`) },
    { name: "records: search", next: path("/records/people", (n) => `q=${searched(pick(words, n), n)}`) },
    {
      name: "search, sorted",
      next: path("/records/people", (n) => `q=${searched(pick(words, n), n)}&sort=${pick(sorts, n)}`),
    },
    {
      name: "filters, sorted",
      next: path("/records/people", (n) => `${pick(filters, n)}&sort=${pick(sorts, n >> 2)}`),
    },
    { name: "records: person", next: numbered((n) => `/records/people/${pick(people, n * 7)}?entity=${entity}`) },
    { name: "records: schools", next: path("/records/organizations", (n) => `sort=${pick(sorts, n)}`) },
    {
      name: "records: school",
      next: numbered((n) => `/records/organizations/${pick(organizations, n)}?entity=${entity}`),
    },
    {
      name: "overview",
      next: path("/dashboard/overview", (n) => `year=${2024 + (n % 3)}&month=${encodeURIComponent(pick(months, n))}`),
    },
    { name: "section: revenue", next: path("/reports/revenue", (n) => `month=${encodeURIComponent(pick(months, n))}`) },
    {
      name: "section: rows",
      next: path("/reports/revenue/rows", (n) => `measure=net_revenue&year=${2023 + (n % 4)}&month=February`),
    },
  ];
}

const numbered = (of: (n: number) => string) => {
  let n = 0;
  return () => of(n++);
};

const path = (where: string, query: (n: number) => string) => numbered((n) => `${where}?entity=${entity}&${query(n)}`);

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("there is nothing to ask for");
  return found;
}

/** A name as people type it: whole, its first letters, or two beginnings of words. */
function searched(name: string, n: number): string {
  const [first = "", ...more] = name.split(" ");
  const last = more.at(-1) ?? "";
  return encodeURIComponent(pick([name, first.slice(0, 3), `${first.slice(0, 2)} ${last.slice(0, 3)}`, last], n));
}
