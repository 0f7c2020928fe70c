import type { Answer } from "../../api/problem.ts";
import { ProblemState } from "../../shell/problem.tsx";
import type { View } from "../../view/view.ts";
import { SectionPage } from "./section-page.tsx";
import type { SectionSearch } from "./section-search.ts";
import type { SectionAnswer as Data, SectionName } from "./section.ts";

type SectionAnswerProps = {
  section: SectionName;
  answer: Answer<Data> | null;
  search: SectionSearch;
  view: View | undefined;
};

/** The section, or why there is none. */
export function SectionAnswer({ section, answer, search, view }: SectionAnswerProps) {
  if (!answer || !view) return null;
  if (!answer.ok) return <ProblemState problem={answer.problem} />;
  return <SectionPage section={section} data={answer.data} search={search} view={view} />;
}
