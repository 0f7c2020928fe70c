import { createFileRoute } from "@tanstack/react-router";
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
