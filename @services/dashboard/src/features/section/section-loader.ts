import { answered } from "../../api/answered.ts";
import { queryOf } from "../../view/query-of.ts";
import type { View } from "../../view/view.ts";
import type { SectionName } from "./section.ts";

type LoaderInput = { context: { resolved: { view: View } | null }; location: { href: string } };

/** The loader of a section's page: what the API says of the view. */
export const sectionLoader =
  (section: SectionName) =>
  async ({ context: { resolved }, location }: LoaderInput) => {
    if (!resolved) return null;
    const { getSection } = await import("./section.functions.ts");
    return answered(await getSection({ data: { section, query: queryOf(resolved.view) } }), location.href);
  };
