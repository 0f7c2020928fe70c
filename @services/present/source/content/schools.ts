import { formatCount, formatMoney, SPECIAL_LABELS, type SchoolReport, type UnitReport } from "@packages/report";
import { markCell, partOf } from "./compare.ts";
import { about, metric, NET_REVENUE, type Context } from "./context.ts";
import type { Block, Cell, ContentSlide, TableBlock } from "./model.ts";
import { pagedTable, pageMark } from "./pages.ts";
import { anything, sum, told } from "./series.ts";
import { WORDS } from "./words.ts";

const DRAWN = 12;
const ROWS = 14;
/** So many schools have their picture and their table on one slide. */
const TOGETHER = 5;
/** A deck lists so many schools by name; the rest are one row. */
const LISTED = 42;

/** Schools and companies: the largest in a picture, and a list of them in tables, the rest summed with their count. */
export function schoolProgress(context: Context, main: UnitReport): ContentSlide[] {
  const { now } = context;
  const slide = (title: string, block: Block, below?: TableBlock): ContentSlide => ({
    kind: "content",
    title: `${about(context, main)}${title}`,
    kicker: `Kemajuan sekolah · ${main.unit.name} · ${now}`,
    body: [{ block, share: 1 }],
    ...(below ? { below } : {}),
    notes: [
      NET_REVENUE,
      "Siswa baru: siswa dari sekolah itu yang mendaftar dalam periode ini.",
      "Siswa aktif: siswa dari sekolah itu yang aktif pada akhir periode.",
    ].join("\n"),
  });
  const schools = main.schools
    .filter((school) => anything(school.students, school.active, school.revenue, school.previous_year))
    .sort((a, b) => b.revenue - a.revenue || b.students - a.students || b.active - a.active || compare(a.name, b.name));
  if (schools.length === 0) {
    const detail = `Tidak ada siswa atau pendapatan dengan nama sekolah pada ${now}.`;
    const text = `Belum ada data sekolah ${main.unit.name}`;
    return [slide(`Belum ada data sekolah pada ${now}`, { kind: "message", text, detail })];
  }
  const chart = picture(schools.slice(0, DRAWN), schools.slice(DRAWN));
  const tables = pagedTable(table(main, schools), ROWS);
  if (chart && schools.length <= TOGETHER) return [slide(revenueTakeaway(context, main, schools), chart, tables[0])];
  return [
    ...(chart ? [slide(revenueTakeaway(context, main, schools), chart)] : []),
    ...tables.map((block, index) =>
      slide(`${changeTakeaway(context, schools)}${pageMark(index, tables.length)}`, block),
    ),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The first schools by name, and, where there are more than `count`, the rest as one. */
function topAndRest(schools: SchoolReport[], count: number): SchoolReport[] {
  if (schools.length <= count) return schools;
  const rest = schools.slice(count - 1);
  return [...schools.slice(0, count - 1), merged(rest, `${rest.length} sekolah lainnya`)];
}

/** Several schools as one. */
function merged(schools: SchoolReport[], name: string): SchoolReport {
  return {
    name,
    students: sum(schools.map((school) => school.students)) ?? 0,
    active: sum(schools.map((school) => school.active)) ?? 0,
    revenue: sum(schools.map((school) => school.revenue)) ?? 0,
    previous_year: sum(schools.map((school) => school.previous_year)),
  };
}

function picture(schools: SchoolReport[], rest: SchoolReport[]): Block | null {
  const series = told([
    { name: WORDS.actual, role: "actual", values: schools.map((school) => school.revenue) },
    { name: WORDS.previousYear, role: "previous_year", values: schools.map((school) => school.previous_year) },
  ]);
  if (series.length === 0) return null;
  return {
    kind: "chart",
    form: "bars",
    caption: "Pendapatan bersih",
    format: "money",
    categories: schools.map((school) => school.name),
    series,
    ...(rest.length > 0 ? { note: restNote(rest) } : {}),
    alt: `Grafik batang pendapatan per sekolah. ${schools
      .map((school) => `${school.name}: ${formatMoney(school.revenue, "id", "compact")}`)
      .join("; ")}.`,
  };
}

/** The rest is told, not drawn: summed, it would dwarf every school. */
function restNote(rest: SchoolReport[]): string {
  const { revenue, previous_year: lastYear } = merged(rest, "");
  const before = lastYear === null ? "" : ` (tahun sebelumnya ${formatMoney(lastYear, "id", "compact")})`;
  return `${rest.length} sekolah lainnya bersama-sama: ${formatMoney(revenue, "id", "compact")}${before}`;
}

function table(main: UnitReport, schools: SchoolReport[]): TableBlock {
  // A student of two schools is active at both, and one person in the sum.
  const active = metric(main, "active_students").actual;
  const name = schools.every(isKnown) ? `Jumlah ${schools.length} sekolah` : "Jumlah";
  const total = { ...merged(schools, name), active };
  return {
    kind: "table",
    name: "Kemajuan sekolah",
    columns: [
      { heading: "Sekolah", kind: "text" },
      ...[WORDS.students, WORDS.active, WORDS.revenue, WORDS.previousYear, "Perubahan"].map(
        (heading) => ({ heading, kind: "number" }) as const,
      ),
    ],
    rows: topAndRest(schools, LISTED).map(row),
    ...(schools.length > 1 ? { total: row(total) } : {}),
  };
}

function row({ name, students, active, revenue, previous_year: lastYear }: SchoolReport): Cell[] {
  return [
    name,
    formatCount(students),
    formatCount(active),
    formatMoney(revenue, "id", "compact"),
    formatMoney(lastYear, "id", "compact"),
    markCell("net_revenue", "money", revenue, lastYear),
  ];
}

const noneNoted = (now: string): string => `Asal sekolah belum dicatat pada ${now}`;

/** The row of those whose school nobody noted is not a school. */
const isKnown = ({ name }: SchoolReport): boolean => name !== SPECIAL_LABELS.UNKNOWN.id;

function revenueTakeaway({ now }: Context, main: UnitReport, all: SchoolReport[]): string {
  const schools = all.filter(isKnown);
  const best = schools[0];
  if (schools.length === 0) return noneNoted(now);
  if (!best || best.revenue <= 0) return `${schools.length} sekolah tercatat, belum ada pendapatan pada ${now}`;
  const part = partOf(best.revenue, main.revenue.actual);
  const figure = `${formatMoney(best.revenue, "id", "compact")}${part ? ` (${part})` : ""}`;
  return schools.length === 1
    ? `${best.name}: ${figure}`
    : `${best.name} terbesar dari ${schools.length} sekolah: ${figure}`;
}

function changeTakeaway({ now }: Context, all: SchoolReport[]): string {
  const schools = all.filter(isKnown);
  if (schools.length === 0) return noneNoted(now);
  const students = formatCount(sum(schools.map((school) => school.students)));
  const head = `${students} siswa baru dari ${schools.length} sekolah`;
  const compared = schools.filter((school) => school.previous_year !== null);
  if (compared.length === 0) return head;
  const up = compared.filter((school) => school.revenue > (school.previous_year ?? 0)).length;
  return `${head}; pendapatan naik di ${up} sekolah`;
}
