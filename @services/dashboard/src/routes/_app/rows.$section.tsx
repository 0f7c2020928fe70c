import { createFileRoute, notFound } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { RowsPage } from "../../features/rows/rows-page.tsx";
import { readRowsSearch } from "../../features/rows/rows.ts";
import { SectionSkeleton } from "../../features/section/section-skeleton.tsx";
import { SECTIONS } from "../../features/section/section.ts";
import { ProblemState } from "../../shell/problem.tsx";
import { queryOf } from "../../view/query-of.ts";

export const Route = createFileRoute("/_app/rows/$section")({
  validateSearch: readRowsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { resolved }, params, deps, location }) => {
    const section = SECTIONS.find((name) => name === params.section);
    if (!section) throw notFound();
    if (!resolved) return null;
    const { measure, program, school, channel, cursor } = deps;
    const query = { ...queryOf(resolved.view), measure, program, school, channel, cursor };
    const { getRows } = await import("../../features/rows/rows.functions.ts");
    return { section, answer: answered(await getRows({ data: { section, query } }), location.href) };
  },
  pendingComponent: SectionSkeleton,
  component: Page,
});

function Page() {
  const { resolved } = Route.useRouteContext();
  const loaded = Route.useLoaderData();
  const search = Route.useSearch();
  if (!resolved || !loaded) return null;
  const { section, answer } = loaded;
  if (!answer.ok) return <ProblemState problem={answer.problem} />;
  return <RowsPage section={section} data={answer.data} search={search} view={resolved.view} />;
}
