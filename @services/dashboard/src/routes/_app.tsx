import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { useEffect } from "react";
import { keepSession, knownSession } from "../api/known-session.ts";
import { Awake } from "../shell/awake.tsx";
import { Failed, ProblemState } from "../shell/problem.tsx";
import { Bare, Shell } from "../shell/shell.tsx";
import { Unpublished } from "../shell/unpublished.tsx";
import { readViewSearch, resolveView } from "../view/view.ts";

export const Route = createFileRoute("/_app")({
  validateSearch: readViewSearch,
  beforeLoad: async ({ search, location }) => {
    const session = await knownSession();
    if (!session.ok && session.problem.status === 401) {
      throw redirect({ to: "/sign-in", search: { next: location.href }, statusCode: 303 });
    }
    return { session, resolved: session.ok ? resolveView(search, session.data) : null };
  },
  component: App,
  errorComponent: () => <Failed requestId={null} />,
});

function App() {
  const { session, resolved, preferences } = Route.useRouteContext();
  useEffect(() => keepSession(session), [session]);
  if (!session.ok) {
    return (
      <Bare>
        <ProblemState problem={session.problem} />
      </Bare>
    );
  }
  if (!resolved) {
    return (
      <Bare>
        <Unpublished session={session.data} />
      </Bare>
    );
  }
  return (
    <Shell session={session.data} view={resolved.view} mended={resolved.mended} theme={preferences.theme}>
      <Awake>
        <Outlet />
      </Awake>
    </Shell>
  );
}
