import type { Entity } from "@config/atlas";
import {
  COMPARISON_LABELS,
  periodName,
  REPORT_TYPE_LABELS,
  type Language,
  type Report,
  type UnitReport,
} from "@packages/report";
import { clean } from "./clean.ts";
import { contextOf, descendants, partsOf, type Context } from "./context.ts";
import { channels } from "./slides/channels.ts";
import { cover } from "./slides/cover.ts";
import { data } from "./slides/data.ts";
import { key } from "./slides/key.ts";
import { programs } from "./slides/programs.ts";
import { revenue } from "./slides/revenue.ts";
import { schools } from "./slides/schools.ts";
import { isSilent, silence, summary } from "./slides/summary.ts";
import { units } from "./slides/units.ts";
import type { ContentSlide, Story } from "./story.ts";

export type StoryOptions = { lang?: Language };

/**
 * What a report's deck says, slide by slide, in Indonesian or English: the whole first, then each of its groups and units.
 * The same report always makes the same story, and every report that its schema lets through makes one. The entity must be
 * the report's own: TypeError.
 */
export function buildStory(report: Report, entity: Entity, { lang = "id" }: StoryOptions = {}): Story {
  if (report.meta.entity !== entity.code) throw new TypeError(`${entity.code} is not the report's entity`);
  const context = contextOf(clean(report), entity, lang);
  const { mains, now, period } = context;
  const scope = mains.flatMap(({ unit }) => (unit.kind === "all" ? [] : [unit.name])).join(" + ");
  const { draft } = context.report.meta.provenance;
  return {
    language: lang,
    entity: { code: entity.code, name: entity.name, legalName: entity.legalName },
    type: report.meta.type,
    period: { key: period.key, type: period.type, name: now, full: periodName(period, lang) },
    title: `${REPORT_TYPE_LABELS[report.meta.type][lang]} ${[entity.name, scope, now].filter(Boolean).join(" ")}`,
    footer: [entity.legalName, scope, now].filter(Boolean).join(" · "),
    draft: draft === null ? null : `${COMPARISON_LABELS.draft[lang]}: ${draft}`,
    generatedAt: report.meta.generated_at,
    slides: [cover(context), ...linked(distinct([...contents(context), ...data(context)]))],
  };
}

function contents(context: Context): ContentSlide[] {
  const { mains } = context;
  return [
    ...(mains.length > 1 ? units(context, null) : []),
    ...mains.flatMap((main) => [
      ...about(context, main, "whole"),
      ...descendants(context, main).flatMap(({ scope }) => {
        if (isSilent(scope)) return silence(context, scope);
        return about(context, scope, partsOf(context, scope).length > 0 ? "group" : "unit");
      }),
    ]),
  ];
}

/** A group's programs, schools and channels are shown with its units. */
function about(context: Context, unit: UnitReport, as: "whole" | "group" | "unit"): ContentSlide[] {
  const head = [...summary(context, unit), ...revenue(context, unit), ...units(context, unit)];
  if (as === "group") return head;
  return [
    ...head,
    ...key(context, unit),
    ...programs(context, unit),
    ...schools(context, unit),
    ...channels(context, unit),
  ];
}

/** Remarks point to slides that there are; a group's programs, say, have none. */
function linked(slides: ContentSlide[]): ContentSlide[] {
  const ids = new Set(slides.map(({ id }) => id));
  return slides.map((slide) => ({
    ...slide,
    points: slide.points.map((point) =>
      point.slide !== null && ids.has(point.slide) ? point : { ...point, slide: null },
    ),
  }));
}

/** Readers and screen readers find slides by their titles, so no two are the same. */
function distinct(slides: ContentSlide[]): ContentSlide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const times = (seen.get(slide.headline) ?? 0) + 1;
    seen.set(slide.headline, times);
    return times === 1 ? slide : { ...slide, headline: `${slide.headline} [${times}]` };
  });
}
