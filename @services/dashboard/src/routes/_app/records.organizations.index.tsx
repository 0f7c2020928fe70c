import { createFileRoute } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { OrganizationsPage } from "../../features/records/organizations-page.tsx";
import { recordsQuery } from "../../features/records/records-query.ts";
import { readRecordsSearch } from "../../features/records/records.ts";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";
import { ProblemState } from "../../shell/problem.tsx";

export const Route = createFileRoute("/_app/records/organizations/")({
  validateSearch: readRecordsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { resolved }, deps, location }) => {
    if (!resolved) return null;
    const { getOrganizations } = await import("../../features/records/records.functions.ts");
    return answered(await getOrganizations({ data: recordsQuery(resolved.view, deps) }), location.href);
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
    <OrganizationsPage data={answer.data} search={search} view={resolved.view} />
  ) : (
    <ProblemState problem={answer.problem} />
  );
}
