import { createFileRoute } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { OrganizationPage } from "../../features/records/organization-page.tsx";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";
import { ProblemState } from "../../shell/problem.tsx";

export const Route = createFileRoute("/_app/records/organizations/$id")({
  loaderDeps: ({ search: { entity } }) => ({ entity }),
  loader: async ({ context: { resolved }, params: { id }, location }) => {
    if (!resolved) return null;
    const { getOrganization } = await import("../../features/records/records.functions.ts");
    return answered(await getOrganization({ data: { entity: resolved.view.entity.code, id } }), location.href);
  },
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const answer = Route.useLoaderData();
  if (!answer || !resolved) return null;
  if (!answer.ok) return <ProblemState problem={answer.problem} />;
  return <OrganizationPage data={answer.data} />;
}
