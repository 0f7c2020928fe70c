import { createFileRoute } from "@tanstack/react-router";
import { OverviewPage } from "../../features/overview/overview-page.tsx";
import { OverviewSkeleton } from "../../features/overview/overview-skeleton.tsx";
import { getOverview } from "../../features/overview/overview.functions.ts";
import { answered } from "../../api/answered.ts";
import { ProblemState } from "../../shell/problem.tsx";
import { queryOf } from "../../view/query-of.ts";

export const Route = createFileRoute("/_app/")({
  loader: async ({ context, location }) =>
    context.resolved && answered(await getOverview({ data: queryOf(context.resolved.view) }), location.href),
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
