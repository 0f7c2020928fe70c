import { createRootRouteWithContext, HeadContent, Outlet, Scripts, useMatches } from "@tanstack/react-router";
import type { SessionEntity } from "../api/session.ts";
import { LanguageProvider, wordsOf } from "../i18n/words.tsx";
import type { Preferences } from "../preferences/preferences.ts";
import { NotFound } from "../shell/not-found.tsx";
import type { View } from "../view/view.ts";
import styles from "../styles.css?url";

export const Route = createRootRouteWithContext<{ preferences: Preferences }>()({
  head: ({ match }) => ({
    meta: [
      { charSet: "utf-8" },
      { name: "viewport", content: "width=device-width, initial-scale=1" },
      { name: "robots", content: "noindex" },
      { title: wordsOf(match.context.preferences.language).app },
    ],
    links: [
      { rel: "stylesheet", href: styles },
      { rel: "icon", href: "data:," },
    ],
  }),
  component: Page,
  notFoundComponent: () => (
    <main className="grid min-h-dvh place-items-center">
      <NotFound />
    </main>
  ),
});

function Page() {
  const { language, theme } = Route.useRouteContext().preferences;
  return (
    <html lang={language} data-theme={theme} style={useBrand()} suppressHydrationWarning>
      <head>
        <HeadContent />
      </head>
      <body>
        <LanguageProvider language={language}>
          <Outlet />
        </LanguageProvider>
        <Scripts />
      </body>
    </html>
  );
}

/** The entity's colours, from the session: no file holds them. On the root, where greys take their tint from. */
function useBrand(): Record<string, string> {
  const entity = useMatches({ select: (matches) => matches.map(entityOf).find((each) => each !== undefined) });
  return entity?.brand.tokens ?? {};
}

function entityOf({ context }: { context: object }): SessionEntity | undefined {
  return "resolved" in context ? (context.resolved as { view: View } | null)?.view.entity : undefined;
}
