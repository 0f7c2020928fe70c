import { periodName, REPORT_TYPE_LABELS } from "@packages/report";
import { metric, wholeSection, type Context } from "../context.ts";
import { metricCallout, revenueCallout } from "../rules/callouts.ts";
import { revenueMessage } from "../rules/revenue-message.ts";
import { called } from "../say/names.ts";
import type { CoverSlide } from "../story.ts";
import { unitsMessage } from "./units.ts";

/** Who, what, when, the message of the deck, and the three figures that most readers come for. */
export function cover(context: Context): CoverSlide {
  const { report, entity, period, mains, scopes, words, language } = context;
  const [main] = mains;
  const names = mains.map(({ unit }) => (unit.kind === "all" ? words.all : unit.name)).join(" + ");
  const units = scopes.filter((scope) => scope.unit.kind !== "all").map((scope) => scope.unit.name);
  const full = periodName(period, language);
  return {
    kind: "cover",
    id: "cover",
    section: wholeSection(context),
    title: `${REPORT_TYPE_LABELS[report.meta.type][language]} ${entity.name}`,
    subtitle: full,
    scope: names,
    headline: main && mains.length === 1 ? revenueMessage(context, main) : unitsMessage(context),
    callouts:
      main && mains.length === 1
        ? [
            revenueCallout(context, main),
            metricCallout(context, main, "new_enrollments"),
            metricCallout(context, main, metric(main, "active_students").actual > 0 ? "active_students" : "leads"),
          ]
        : mains
            .slice(0, 3)
            .map((unit) => ({ ...revenueCallout(context, unit), label: `${words.topics.revenue} ${called(unit)}` })),
    tagline: (language === "id" ? entity.brand.tagline : entity.brand.taglineEnglish) || null,
    logoAlt: words.logo(entity.legalName),
    notes: [
      `${entity.legalName}. ${names}, ${full}.`,
      ...(units.length > 0 ? [words.notes.covers(units.join(", "))] : []),
    ],
  };
}
