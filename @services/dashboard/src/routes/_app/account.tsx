import { createFileRoute } from "@tanstack/react-router";
import { answered } from "../../api/answered.ts";
import { AccountPage } from "../../features/account/account-page.tsx";

export const Route = createFileRoute("/_app/account")({
  loader: async ({ location }) => {
    const { getSignedIn } = await import("../../features/account/account.functions.ts");
    return answered(await getSignedIn(), location.href);
  },
  component: Page,
});

function Page() {
  const { session, resolved } = Route.useRouteContext();
  const signedIn = Route.useLoaderData();
  if (!session.ok || !resolved) return null;
  return <AccountPage session={session.data} signedIn={signedIn} timeZone={resolved.view.entity.timeZone} />;
}
