import { createFileRoute } from "@tanstack/react-router";
import { SectionAnswer } from "../../features/section/section-answer.tsx";
import { sectionLoader } from "../../features/section/section-loader.ts";
import { readSectionSearch } from "../../features/section/section-search.ts";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";

export const Route = createFileRoute("/_app/revenue")({
  validateSearch: readSectionSearch,
  loaderDeps: ({ search: { entity, year, month, unit } }) => ({ entity, year, month, unit }),
  loader: sectionLoader("revenue"),
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  return (
    <SectionAnswer section="revenue" answer={Route.useLoaderData()} search={Route.useSearch()} view={resolved?.view} />
  );
}
