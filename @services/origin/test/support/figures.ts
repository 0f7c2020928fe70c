import assert from "node:assert/strict";
import type { Visitor } from "./served.ts";

type Measure = { actual: number | null; target: number | null; previous: number | null; previous_year: number | null };

/** What of report.json is looked for on pages. */
export type Figures = Record<
  string,
  {
    revenue: Measure & { ytd: number };
    programs: { name: string; revenue: Measure; enrollments: Measure }[];
    channels: { name: string; revenue: number; leads: number }[];
    schools: { name: string; revenue: number; previous_year: number | null }[];
  }
>;

/** The figures of February 2026, of every unit, as its pages show them in full; written here without the code that shows them. */
export async function lookForFigures(visitor: Visitor, units: Figures): Promise<void> {
  for (const [unit, { revenue, programs, channels, schools }] of Object.entries(units)) {
    const view = new URLSearchParams({ entity: "IONS", year: "2026", month: "February" });
    if (unit !== "ALL") view.set("unit", unit);
    const look = async (path: string, more: Record<string, string> = {}) => {
      const query = new URLSearchParams([...view, ...Object.entries(more)]);
      return (await visitor.get(`${path}?${query.toString()}`)).text();
    };
    const overview = textOf(await look("/"));
    for (const value of [revenue.actual, revenue.target, revenue.previous, revenue.previous_year, revenue.ytd]) {
      assert.ok(overview.includes(rupiah(value)), `${unit}: ${rupiah(value)} on the overview`);
    }

    const byProgram = rowsOf(await look("/programs"));
    for (const { name, revenue } of programs) {
      holds(byProgram, name, [revenue.actual, revenue.target, revenue.previous_year].map(rupiah), unit);
    }
    const before = rowsOf(await look("/programs", { compare: "previous" }));
    for (const { name, revenue } of programs) holds(before, name, [rupiah(revenue.previous)], unit);
    const enrollments = rowsOf(await look("/enrollments"));
    for (const { name, enrollments: measure } of programs) {
      holds(enrollments, name, [measure.actual, measure.target].map(count), unit);
    }
    const byChannel = rowsOf(await look("/channels"));
    for (const { name, revenue, leads } of channels) holds(byChannel, name, [rupiah(revenue), count(leads)], unit);
    const bySchool = rowsOf(await look("/schools"));
    for (const { name, revenue, previous_year } of schools) {
      holds(bySchool, name, [rupiah(revenue), rupiah(previous_year)], unit);
    }
  }
}

/** Cells of a table's lines, by the name that each begins with. */
function rowsOf(html: string): Map<string, string[]> {
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? "";
  const lines = [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([line]) =>
    [...line.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell)),
  );
  return new Map(lines.map(([name = "", ...cells]) => [name, cells]));
}

function holds(rows: Map<string, string[]>, name: string, values: string[], unit: string): void {
  const cells = rows.get(name);
  assert.ok(cells, `${unit}: a line of ${name} among ${[...rows.keys()].join(", ")}`);
  for (const value of values) {
    const isMoney = value.startsWith("Rp");
    // Money in full stands behind the number in short, or alone.
    const isThere = value === "" || cells.some((cell) => (isMoney ? cell.endsWith(value) : cell === value));
    assert.ok(isThere, `${unit} ${name}: ${value} in ${cells.join(" | ")}`);
  }
}

const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->|<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("\u00A0", " ")
    .trim();

/** `Rp 401.229.000,50`; nothing where it is not known. */
function rupiah(value: number | null): string {
  if (value === null) return "";
  const digits = Number.isInteger(value) ? 0 : 2;
  const format = new Intl.NumberFormat("id-ID", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${value < 0 ? "−" : ""}Rp ${format.format(Math.abs(value))}`;
}

const count = (value: number | null): string => (value === null ? "" : new Intl.NumberFormat("id-ID").format(value));
