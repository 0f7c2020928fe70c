import { createFileRoute } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { DecksPage } from "../../features/decks/decks-page.tsx";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";
import { ProblemState } from "../../shell/problem.tsx";

export const Route = createFileRoute("/_app/decks")({
  loaderDeps: ({ search: { entity } }) => ({ entity }),
  loader: async ({ context: { resolved }, location }) => {
    if (!resolved) return null;
    const { getDecks } = await import("../../features/decks/decks.functions.ts");
    return answered(await getDecks({ data: { entity: resolved.view.entity.code } }), location.href);
  },
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const answer = Route.useLoaderData();
  if (!answer || !resolved) return null;
  return answer.ok ? <DecksPage data={answer.data} view={resolved.view} /> : <ProblemState problem={answer.problem} />;
}
