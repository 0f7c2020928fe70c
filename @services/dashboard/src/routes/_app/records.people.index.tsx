import { createFileRoute } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { PeoplePage } from "../../features/records/people-page.tsx";
import { recordsQuery } from "../../features/records/records-query.ts";
import { readRecordsSearch } from "../../features/records/records.ts";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";
import { ProblemState } from "../../shell/problem.tsx";

export const Route = createFileRoute("/_app/records/people/")({
  validateSearch: readRecordsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { resolved }, deps, location }) => {
    if (!resolved) return null;
    const { getPeople, getRecordNames } = await import("../../features/records/records.functions.ts");
    const isNarrowed = deps.program !== undefined || deps.channel !== undefined;
    const [answer, names] = await Promise.all([
      getPeople({ data: recordsQuery(resolved.view, deps) }),
      // Only what is chosen must be named at once.
      isNarrowed ? getRecordNames({ data: resolved.view.entity.code }) : null,
    ]);
    return { answer: answered(answer, location.href), names };
  },
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const loaded = Route.useLoaderData();
  const search = Route.useSearch();
  if (!loaded || !resolved) return null;
  const { answer, names } = loaded;
  return answer.ok ? (
    <PeoplePage data={answer.data} search={search} view={resolved.view} names={names} />
  ) : (
    <ProblemState problem={answer.problem} />
  );
}
