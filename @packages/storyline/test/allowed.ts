import {
  formatCount,
  formatMoney,
  formatPercent,
  type Language,
  type Measure,
  type NumberFormat,
  type Report,
  type UnitReport,
} from "@packages/report";

/**
 * Every number that a story may say of a unit (or of the whole report, with null), in words: what the report says itself,
 * how a measure stands to what it is compared with, sums and shares of lists; and of the other units their measures. An
 * independent statement of what storyline computes.
 */
export function allowedWords(report: Report, about: string | null, language: Language): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => words.add(text.replace(/^[+-]/, ""));
  const percent = (fraction: number) => {
    add(formatPercent(fraction, language));
    add(formatPercent(Math.round(fraction * 100) / 100, language));
    if (fraction > 0 && fraction < 0.001) add(formatPercent(0.001, language));
  };
  const value = (format: NumberFormat, number: number | null) => {
    if (number === null) return;
    if (format === "percent") percent(number);
    if (format === "count") add(formatCount(number, language));
    // Of a quotient the sen are left out.
    if (format === "money") add(formatMoney(Math.round(number), language));
    if (format === "money")
      for (const style of ["full", "compact", "spelled"] as const) add(formatMoney(number, language, style));
  };
  const pair = (format: NumberFormat, actual: number, base: number | null) => {
    if (base === null) return;
    value(format, actual - base);
    if (format === "percent") percent(actual - base);
    if (base === 0) return;
    if (Math.abs(actual / base) > 1000) add(formatCount(1000, language));
    percent((actual - base) / Math.abs(base));
    percent(Math.abs(actual - base) / base);
    for (const maximumFractionDigits of [0, 1]) {
      add(
        new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", { maximumFractionDigits }).format(actual / base),
      );
    }
  };
  const measure = (format: NumberFormat, figures: Measure) => {
    const { actual, target, attainment, previous, previous_year: lastYear, ytd, ytd_target: aim } = figures;
    for (const number of [actual, target, previous, lastYear, ytd, aim]) value(format, number);
    for (const base of [target, previous, lastYear]) pair(format, actual, base);
    pair(format, ytd, aim);
    if (attainment !== null) percent(attainment);
    if (aim !== null && aim !== 0) percent(ytd / aim);
  };
  // Folding sums the end of a list in some order of rank, so every end of every order that a field gives is tried.
  const ends = <Entry>(list: Entry[], rank: (entry: Entry) => (number | null)[]): Entry[][] => {
    const sorted = [...list].sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const at = one.findIndex((figure, index) => figure !== other[index]);
      return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
    });
    return sorted.map((_, index) => sorted.slice(index));
  };
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((so, number) => so + (number ?? 0), 0);
  const share = (part: number, whole: number) => {
    if (whole > 0) percent(part / whole);
  };

  const figures = ({ revenue, key_metrics: metrics, programs }: UnitReport, all: UnitReport[]) => {
    measure("money", revenue);
    // What a program lacks is told where its unit is compared with others.
    for (const { revenue: own } of programs) if (own.target !== null) value("money", own.target - own.actual);
    for (const metric of metrics) measure(metric.format, metric);
    for (const other of all) share(revenue.actual, other.revenue.actual);
    for (let number = 0; number <= 1 + metrics.length; number += 1) add(String(number));
  };

  const unit = ({ revenue, key_metrics: metrics, programs, schools, channels }: UnitReport) => {
    for (const point of revenue.trend)
      for (const number of [point.actual, point.target, point.previous_year]) value("money", number);
    const find = (key: string) => metrics.find((metric) => metric.key === key)?.actual ?? 0;
    share(find("outstanding"), revenue.actual);
    const told = programs.filter(
      (program) =>
        program.active ||
        program.completed ||
        program.dropped ||
        [program.enrollments, program.revenue].some((figures) =>
          [figures.actual, figures.target, figures.previous, figures.previous_year, figures.ytd].some(Boolean),
        ),
    );
    for (const end of ends(told, (program) => [program.revenue.actual, program.enrollments.actual, program.active])) {
      for (const field of ["active", "completed", "dropped"] as const)
        value("count", sum(end.map((program) => program[field])));
      for (const [field, format] of [
        ["enrollments", "count"],
        ["revenue", "money"],
      ] as const) {
        const figures = end.map((program) => program[field]);
        const whole = (pick: (one: Measure) => number | null) =>
          figures.map(pick).includes(null) ? null : sum(figures.map(pick));
        const actual = sum(figures.map((one) => one.actual));
        value(format, actual);
        value(
          format,
          whole((one) => one.target),
        );
        pair(
          format,
          actual,
          whole((one) => one.previous_year),
        );
        const target = whole((one) => one.target);
        if (target) percent(actual / target);
      }
    }
    for (const program of told) {
      measure("count", program.enrollments);
      measure("money", program.revenue);
      for (const field of ["active", "completed", "dropped"] as const) value("count", program[field]);
      share(program.enrollments.actual, find("new_enrollments"));
      share(program.revenue.actual, revenue.actual);
    }
    const known = (list: UnitReport["schools"]) =>
      list.filter(({ name }) => !["Tidak diketahui", "Unknown"].includes(name));
    for (const end of [
      ...ends(schools, (school) => [school.revenue, school.students, school.active]),
      known(schools),
    ]) {
      value("count", sum(end.map(({ students }) => students)));
      value("count", sum(end.map(({ active }) => active)));
      value("money", sum(end.map((school) => school.revenue)));
      value("money", sum(end.map((school) => school.previous_year)));
      pair("money", sum(end.map((school) => school.revenue)), sum(end.map((school) => school.previous_year)));
    }
    for (const school of schools) {
      for (const field of ["students", "active"] as const) value("count", school[field]);
      value("money", school.revenue);
      value("money", school.previous_year);
      pair("money", school.revenue, school.previous_year);
      share(school.revenue, revenue.actual);
    }
    const top = known(schools)
      .map((school) => school.revenue)
      .sort((a, b) => b - a)
      .slice(0, 5);
    share(sum(top), revenue.actual);
    const leads = sum(channels.map((channel) => channel.leads));
    for (const end of ends(channels, (channel) => [channel.leads, channel.enrollments, channel.revenue])) {
      for (const field of ["leads", "enrollments"] as const) value("count", sum(end.map((channel) => channel[field])));
      for (const field of ["revenue", "spend"] as const) value("money", sum(end.map((channel) => channel[field])));
    }
    for (const channel of channels) {
      for (const field of ["leads", "enrollments"] as const) value("count", channel[field]);
      for (const field of ["revenue", "spend", "cost_per_enrollment"] as const) value("money", channel[field]);
      value("percent", channel.conversion);
      share(channel.leads, leads);
    }
    // How many programs, schools and channels there are, or are folded; how many schools rose or fell.
    const most = Math.max(programs.length, schools.length, channels.length, revenue.trend.length);
    for (let number = 0; number <= most; number += 1) add(String(number));
  };

  const units = Object.values(report.units);
  for (const one of units) {
    figures(one, units);
    if (one.unit.code === about) unit(one);
  }
  const { coverage, rejected_rows: rejected, workbooks } = report.meta.provenance;
  percent(coverage);
  value("count", rejected);
  for (let number = 0; number <= workbooks.length; number += 1) add(String(number));
  return words;
}

const NUMBER = {
  id: /(?:Rp )?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?: (?:jt|M|T|juta|miliar|triliun)(?!\p{L})|%| poin)?/gu,
  en: /(?:Rp )?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: (?:m|bn|tn|million|billion|trillion)(?!\p{L})|%| pts)?/gu,
};

/** The numbers in a text, as words. Points are written as the percents that they are. */
export function numbersIn(text: string, language: Language): string[] {
  return [...text.matchAll(NUMBER[language])].map(([word]) => word.replace(" poin", "%").replace(" pts", "%"));
}
