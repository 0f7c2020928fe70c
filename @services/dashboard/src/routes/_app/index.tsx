import { createFileRoute, redirect } from "@tanstack/react-router";
import { may } from "../../api/session.ts";
import { OverviewPage } from "../../features/overview/overview-page.tsx";
import { OverviewSkeleton } from "../../features/overview/overview-skeleton.tsx";
import { answered } from "../../api/answered.ts";
import { ProblemState } from "../../shell/problem.tsx";
import { queryOf } from "../../view/query-of.ts";

export const Route = createFileRoute("/_app/")({
  loaderDeps: ({ search: { entity, year, month, unit } }) => ({ entity, year, month, unit }),
  loader: async ({ context: { resolved }, location }) => {
    if (!resolved) return null;
    // Staff have decks alone: what would be refused to them is not their first page.
    if (!may(resolved.view.entity.role, "executive")) throw redirect({ to: "/decks", search: location.search });
    const { getOverview } = await import("../../features/overview/overview.functions.ts");
    return answered(await getOverview({ data: queryOf(resolved.view) }), location.href);
  },
  pendingComponent: OverviewSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const answer = Route.useLoaderData();
  if (!resolved || !answer) return null;
  return answer.ok ? (
    <OverviewPage view={resolved.view} overview={answer.data} />
  ) : (
    <ProblemState problem={answer.problem} />
  );
}
