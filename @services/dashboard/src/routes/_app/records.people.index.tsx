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
    const { getPeople } = await import("../../features/records/records.functions.ts");
    return answered(await getPeople({ data: recordsQuery(resolved.view, deps) }), location.href);
  },
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const answer = Route.useLoaderData();
  const search = Route.useSearch();
  if (!answer || !resolved) return null;
  return answer.ok ? (
    <PeoplePage data={answer.data} search={search} view={resolved.view} />
  ) : (
    <ProblemState problem={answer.problem} />
  );
}
