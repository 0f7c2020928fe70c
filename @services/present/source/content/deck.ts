import type { Entity } from "@config/atlas";
import { REPORT_TYPE_LABELS, type Report } from "@packages/report";
import { channelMarketing } from "./channels.ts";
import { clean } from "./clean.ts";
import { closing } from "./closing.ts";
import { keyComparison } from "./comparison.ts";
import { contextOf } from "./context.ts";
import { cover } from "./cover.ts";
import type { ContentSlide, Deck } from "./model.ts";
import { programProgress } from "./programs.ts";
import { revenueTrend } from "./revenue.ts";
import { schoolProgress } from "./schools.ts";
import { summary } from "./summary.ts";
import { unitComparison } from "./units.ts";

/** What a report's deck says, slide by slide, without regard to how it is drawn. */
export function deckOf(report: Report, entity: Entity): Deck {
  const context = contextOf(clean(report), entity);
  const { now, mains } = context;
  const scope = mains.flatMap(({ unit }) => (unit.kind === "all" ? [] : [unit.name])).join(" + ");
  return {
    title: `${REPORT_TYPE_LABELS[report.meta.type].id} ${[entity.name, scope, now].filter(Boolean).join(" ")}`,
    footer: [entity.legalName, scope, now].filter(Boolean).join(" · "),
    draft: context.report.meta.provenance.draft,
    slides: [
      cover(context),
      ...distinct([
        ...mains.flatMap((main) => [summary(context, main), revenueTrend(context, main)]),
        ...unitComparison(context),
        ...mains.map((main) => keyComparison(context, main)),
        ...mains.flatMap((main) => programProgress(context, main)),
        ...mains.flatMap((main) => schoolProgress(context, main)),
        ...channelMarketing(context),
        closing(context),
      ]),
    ],
  };
}

/** Readers and screen readers find slides by their titles, so no two are the same. */
function distinct(slides: ContentSlide[]): ContentSlide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const times = (seen.get(slide.title) ?? 0) + 1;
    seen.set(slide.title, times);
    return times === 1 ? slide : { ...slide, title: `${slide.title} [${times}]` };
  });
}
