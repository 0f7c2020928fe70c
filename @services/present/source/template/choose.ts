import type { Slide, Story } from "@packages/storyline";
import { namedShapes, type TemplateSlide } from "./open.ts";

/** A slide of the deck to be made: from a pattern with what it is to tell, or as it is in the template. */
export type Planned = { from: TemplateSlide; told: Slide | null };

/**
 * Which slide of the template each slide of the story is made from, in the story's order. Slides of the template that are
 * no patterns stay where they are: before the pattern that follows them, or at the end. Returns what has no pattern, too.
 */
export function plan(template: TemplateSlide[], { slides }: Story): { planned: Planned[]; without: string[] } {
  const patterns = template.filter(({ kind }) => kind !== null);
  const waiting = new Map<TemplateSlide, TemplateSlide[]>();
  for (const slide of template.filter(({ kind }) => kind === null)) {
    const next = patterns.find(({ place }) => place > slide.place);
    if (next) waiting.set(next, [...(waiting.get(next) ?? []), slide]);
  }
  const planned: Planned[] = [];
  const without = new Set<string>();
  for (const told of slides) {
    const from = patternFor(patterns, told);
    if (!from) {
      without.add(told.kind);
      continue;
    }
    for (const before of waiting.get(from) ?? []) planned.push({ from: before, told: null });
    waiting.delete(from);
    planned.push({ from, told });
  }
  const last = patterns.at(-1)?.place ?? 0;
  const closing = template.filter(({ kind, place }) => kind === null && place > last);
  return {
    // Patterns that nothing is made from take nothing away with them.
    planned: [
      ...planned,
      ...[...waiting.values()].flat().map((from) => ({ from, told: null })),
      ...closing.map((from) => ({ from, told: null })),
    ],
    without: [...without],
  };
}

/** Of the patterns of a slide's kind, or else of those for any, the one whose charts and tables it fills best. */
function patternFor(patterns: TemplateSlide[], told: Slide): TemplateSlide | null {
  const own = patterns.filter(({ kind }) => kind === told.kind);
  const general = told.kind === "cover" ? [] : patterns.filter(({ kind }) => kind === "slide");
  const candidates = own.length > 0 ? own : general;
  return candidates.reduce<TemplateSlide | null>(
    (best, one) => (best && misses(best, told) <= misses(one, told) ? best : one),
    null,
  );
}

/** How many charts and tables the pattern and the slide do not have in common; what is lost counts double. */
function misses({ document }: TemplateSlide, told: Slide): number {
  const slots = namedShapes(document).flatMap((named) => ("slot" in named ? [named.slot] : []));
  const has = {
    charts: slots.filter((slot) => slot.part === "chart" && slot.field === "chart").length,
    tables: slots.filter(({ part }) => part === "table").length,
    callouts: slots.filter((slot) => slot.part === "callout" && slot.field === "value").length,
  };
  const wants = {
    charts: told.kind === "cover" ? 0 : told.charts.length,
    tables: told.kind === "cover" || told.table === null ? 0 : 1,
    callouts: told.callouts.length,
  };
  const apart = (wanted: number, there: number) => (wanted > there ? 2 * (wanted - there) : there - wanted);
  return 4 * (apart(wants.charts, has.charts) + apart(wants.tables, has.tables)) + apart(wants.callouts, has.callouts);
}
