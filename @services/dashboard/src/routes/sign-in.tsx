import { createFileRoute, redirect } from "@tanstack/react-router";
import { knownSession } from "../api/known-session.ts";
import { wordsOf } from "../i18n/words.tsx";
import { localPath } from "../features/sign-in/next.ts";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";
import { signIn } from "../features/sign-in/sign-in.server.ts";

const ERRORS = ["invalid", "limited", "unavailable"] as const;

type SignInSearch = { next?: string | undefined; error?: (typeof ERRORS)[number] | undefined };

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    next: search["next"] === undefined ? undefined : localPath(search["next"]),
    error: ERRORS.find((error) => error === search["error"]),
  }),
  beforeLoad: async ({ search: { next, error } }) => {
    // Who is signed in already goes on; asked on the server alone, where the page is opened.
    if (!import.meta.env.SSR || error !== undefined) return;
    const session = await knownSession();
    if (session.ok) throw redirect({ href: next ?? "/", statusCode: 303 });
  },
  head: ({ match }) => {
    const { signIn: words, app } = wordsOf(match.context.preferences.language);
    return { meta: [{ title: `${words.title} – ${app}` }] };
  },
  server: { handlers: { POST: ({ request, context }) => signIn(context.api, request) } },
  component: Page,
});

function Page() {
  const { next, error } = Route.useSearch();
  return <SignInPage next={next} error={error} />;
}
