import type { UnitReport } from "@packages/report";
import { sectionOf, wholeSection, type Context } from "../context.ts";
import type { ContentKind, ContentSlide } from "../story.ts";

type Said = Pick<ContentSlide, "headline" | "notes"> &
  Partial<Pick<ContentSlide, "callouts" | "points" | "charts" | "table" | "empty">>;

/** Slides of one kind; those that go on from one to the next say which of how many they are. Without a unit they are about the whole deck. */
export function slides(context: Context, kind: ContentKind, unit: UnitReport | null, pages: Said[]): ContentSlide[] {
  const section = unit ? sectionOf(unit) : wholeSection(context);
  const id = unit ? `${section.id}-${kind}` : kind;
  return pages.map(({ headline, notes, ...said }, index) => {
    const first = pages.findIndex((page) => page.headline === headline);
    const of = pages.filter((page) => page.headline === headline).length;
    const number = index - first + 1;
    return {
      kind,
      id: index === 0 ? id : `${id}-${index + 1}`,
      section,
      kicker: [context.words.topics[kind], section.name, context.now].join(" · "),
      page: { number, of },
      headline: of > 1 ? `${headline} (${number}/${of})` : headline,
      notes: notes.filter(Boolean),
      callouts: [],
      points: [],
      charts: [],
      table: null,
      empty: null,
      ...said,
    };
  });
}
