import {
  formatCount,
  formatMoney,
  formatPercent,
  periodName,
  REPORT_TYPE_LABELS,
  type UnitReport,
} from "@packages/report";
import { metric, type Context } from "./context.ts";
import type { CoverSlide } from "./model.ts";
import { WORDS } from "./words.ts";

/** Who, what, when, and the three figures that most readers come for. */
export function cover(context: Context): CoverSlide {
  const { report, entity, period, mains, scopes } = context;
  const names = mains.map(({ unit }) => (unit.kind === "all" ? "Seluruh unit" : unit.name)).join(" + ");
  const [main] = mains;
  const units = scopes.filter((scope) => scope.unit.kind !== "all").map((scope) => scope.unit.name);
  return {
    kind: "cover",
    title: `${REPORT_TYPE_LABELS[report.meta.type].id} ${entity.name}`,
    subtitle: periodName(period),
    scope: names,
    logoAlt: `Logo ${entity.legalName}`,
    facts: main && mains.length === 1 ? facts(main) : mains.slice(0, 3).map(revenueOf),
    notes: [
      `${entity.legalName}. ${names}, ${periodName(period)}.`,
      ...(units.length > 0 ? [`Cakupan: ${units.join(", ")}.`] : []),
    ].join("\n"),
  };
}

function facts(main: UnitReport): CoverSlide["facts"] {
  return [
    { label: WORDS.revenue, value: formatMoney(main.revenue.actual, "id", "compact") },
    main.revenue.attainment === null
      ? { label: WORDS.active, value: formatCount(metric(main, "active_students").actual) }
      : { label: "Pencapaian target", value: formatPercent(main.revenue.attainment) },
    { label: WORDS.enrolments, value: formatCount(metric(main, "new_enrollments").actual) },
  ];
}

function revenueOf({ unit, revenue }: UnitReport): CoverSlide["facts"][number] {
  return { label: `Pendapatan ${unit.name}`, value: formatMoney(revenue.actual, "id", "compact") };
}
