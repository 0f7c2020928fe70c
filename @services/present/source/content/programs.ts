import { formatCount, formatMoney, type ProgramReport, type UnitReport } from "@packages/report";
import { againstTarget, attainmentCell, markCell, partOf } from "./compare.ts";
import { about, definitions, metric, NET_REVENUE, type Context } from "./context.ts";
import type { Cell, ChartBlock, ContentSlide, Series, TableBlock } from "./model.ts";
import { pagedTable, pageMark } from "./pages.ts";
import { anything, sum } from "./series.ts";
import { WORDS } from "./words.ts";

/** So many programs are drawn; the rest are summed below. */
const DRAWN = 14;
const ROWS = 14;
/** So many programs have their pictures and their table on one slide. */
const TOGETHER = 6;
/** The widths of one, two and three charts: the first has the names too. */
const SHARES = [[1], [0.62, 0.38], [0.5, 0.25, 0.25]];

/** Programs: pictures of enrolments against target and of where students stand, then every program in tables. */
export function programProgress(context: Context, main: UnitReport): ContentSlide[] {
  const { now } = context;
  const slide = (title: string, body: ContentSlide["body"], below?: TableBlock): ContentSlide => ({
    kind: "content",
    title: `${about(context, main)}${title}`,
    kicker: `Kemajuan program · ${main.unit.name} · ${now}`,
    body,
    ...(below ? { below } : {}),
    notes: [definitions(["new_enrollments", "active_students", "completed", "dropped"]), NET_REVENUE].join("\n"),
  });
  const programs = main.programs.filter(hasFigures);
  if (programs.length === 0) {
    const detail = `Tidak ada pendaftaran, siswa, atau pendapatan program pada ${now}.`;
    const text = `Belum ada data program ${main.unit.name}`;
    return [slide(`Belum ada data program pada ${now}`, [{ block: { kind: "message", text, detail }, share: 1 }])];
  }
  const charts = pictures(programs).map((block, index, { length }) => ({
    block,
    share: SHARES[length - 1]?.[index] ?? 1,
  }));
  const tables = pagedTable(table(programs), ROWS);
  const [only] = tables;
  if (charts.length > 0 && programs.length <= TOGETHER)
    return [slide(enrolmentTakeaway(context, main, programs), charts, only)];
  return [
    ...(charts.length > 0 ? [slide(enrolmentTakeaway(context, main, programs), charts)] : []),
    ...tables.map((block, index) =>
      slide(`${revenueTakeaway(context, main, programs)}${pageMark(index, tables.length)}`, [{ block, share: 1 }]),
    ),
  ];
}

function hasFigures({ active, completed, dropped, enrollments, revenue }: ProgramReport): boolean {
  const measures = [enrollments, revenue].flatMap(({ actual, target, previous, previous_year: lastYear, ytd }) => [
    ...[actual, target, previous, lastYear, ytd],
  ]);
  return anything(active, completed, dropped, ...measures);
}

/** Charts side by side whose bars share one row a program; only the first of them names it. */
function pictures(programs: ProgramReport[]): ChartBlock[] {
  const drawn = programs.slice(0, DRAWN);
  const rest = programs.slice(DRAWN);
  const values = (of: (program: ProgramReport) => number | null) => drawn.map(of);
  const charts: { caption: string; series: Series[] }[] = [
    {
      caption: WORDS.enrolments,
      series: [
        { name: WORDS.actual, role: "actual", values: values((program) => program.enrollments.actual) },
        { name: WORDS.target, role: "target", values: values((program) => program.enrollments.target) },
      ],
    },
    {
      caption: WORDS.active,
      series: [{ name: WORDS.active, role: "second", values: values((program) => program.active) }],
    },
    {
      caption: "Selesai",
      series: [
        { name: WORDS.completed, role: "third", values: values((program) => program.completed) },
        { name: WORDS.dropped, role: "fourth", values: values((program) => program.dropped) },
      ],
    },
  ];
  return charts
    .map(({ caption, series }) => ({ caption, series: series.filter((line) => anything(...line.values)) }))
    .filter(({ series }) => series.length > 0)
    .map(({ caption, series }, index) => ({
      kind: "chart",
      form: "bars",
      caption,
      format: "count",
      categories: drawn.map((program) => program.name),
      series,
      names: index === 0,
      ...(rest.length > 0 ? { note: index === 0 ? restNote(rest) : "" } : {}),
      alt: `Grafik batang per program: ${caption}. Seluruhnya ${series
        .map((line) => `${line.name} ${formatCount(sum(line.values))}`)
        .join("; ")}.`,
    }));
}

function restNote(rest: ProgramReport[]): string {
  const count = formatCount(sum(rest.map((program) => program.enrollments.actual)));
  return `${rest.length} program lainnya: ${count} pendaftaran baru (lihat tabel)`;
}

function table(programs: ProgramReport[]): TableBlock {
  return {
    kind: "table",
    name: "Kemajuan program",
    columns: [
      { heading: "Program", kind: "text" },
      ...[
        WORDS.enrolments,
        WORDS.target,
        WORDS.attainment,
        "Dari tahun lalu",
        WORDS.active,
        WORDS.completed,
        WORDS.dropped,
        WORDS.revenue,
        "Pencapaian target",
      ].map((heading) => ({ heading, kind: "number" }) as const),
    ],
    rows: programs.map(({ name, active, completed, dropped, enrollments, revenue }) => [
      name,
      formatCount(enrollments.actual),
      formatCount(enrollments.target),
      attainmentCell(enrollments.attainment),
      markCell("new_enrollments", "count", enrollments.actual, enrollments.previous_year),
      formatCount(active),
      formatCount(completed),
      formatCount(dropped),
      formatMoney(revenue.actual, "id", "compact"),
      attainmentCell(revenue.attainment),
    ]),
    ...(programs.length > 1 ? { total: totals(programs) } : {}),
  };
}

/** What adds up: active students of two programs are counted in both, so their column stays empty. */
function totals(programs: ProgramReport[]): Cell[] {
  return [
    `Jumlah ${programs.length} program`,
    formatCount(sum(programs.map((program) => program.enrollments.actual))),
    formatCount(sum(programs.map((program) => program.enrollments.target))),
    "",
    "",
    "",
    formatCount(sum(programs.map((program) => program.completed))),
    formatCount(sum(programs.map((program) => program.dropped))),
    formatMoney(sum(programs.map((program) => program.revenue.actual)), "id", "compact"),
    "",
  ];
}

function enrolmentTakeaway({ now }: Context, main: UnitReport, programs: ProgramReport[]): string {
  const enrolled = metric(main, "new_enrollments");
  const most = programs.reduce<ProgramReport | null>(
    (top, program) => (program.enrollments.actual > (top?.enrollments.actual ?? 0) ? program : top),
    null,
  );
  if (enrolled.actual <= 0 || !most) return `Belum ada pendaftaran baru pada ${now}`;
  const target = againstTarget(enrolled.actual, enrolled.target);
  const part = partOf(most.enrollments.actual, enrolled.actual);
  const head = `${formatCount(enrolled.actual)} pendaftaran baru${target ? `, ${target}` : ""}`;
  return `${head}; terbanyak ${most.name}${part ? ` (${part})` : ""}`;
}

function revenueTakeaway({ now }: Context, main: UnitReport, programs: ProgramReport[]): string {
  const best = programs.reduce<ProgramReport | null>(
    (top, program) => (program.revenue.actual > (top?.revenue.actual ?? 0) ? program : top),
    null,
  );
  if (!best) return `Belum ada pendapatan program pada ${now}`;
  const part = partOf(best.revenue.actual, main.revenue.actual);
  const figure = formatMoney(best.revenue.actual, "id", "compact");
  if (programs.length === 1) return `${best.name}: pendapatan ${figure}`;
  return `${best.name} berpendapatan terbesar dari ${programs.length} program: ${figure}${part ? ` (${part})` : ""}`;
}
