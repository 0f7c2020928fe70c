import { cx, Dialog, Toaster } from "@core/ui";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import type { Session } from "../api/session.ts";
import { warmWhenStirred } from "../api/warm.ts";
import { useWords } from "../i18n/words.tsx";
import type { Theme } from "../preferences/preferences.ts";
import type { Mended, View } from "../view/view.ts";
import { AccountMenu } from "./account-menu.tsx";
import { EntitySwitch } from "./entity-switch.tsx";
import { MenuIcon } from "./icons.ts";
import { Jump } from "./jump.tsx";
import { Kiosk } from "./kiosk.tsx";
import { MendedNotice } from "./mended-notice.tsx";
import { Navigation } from "./navigation.tsx";

type ShellProps = { session: Session; view: View; mended: Mended[]; theme: Theme; children: ReactNode };

/** What stands around every page: whose it is, the way to the others, and the page itself. */
export function Shell({ session, view, mended, theme, children }: ShellProps) {
  const { skip } = useWords();
  useEffect(warmWhenStirred, []);
  return (
    <Toaster>
      <a
        href="#content"
        data-print="no"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-surface px-4 py-2 font-semibold shadow-raised focus:translate-y-0"
      >
        {skip}
      </a>
      <Progress />
      {view.kiosk ? (
        <Kiosk />
      ) : (
        <>
          <Side session={session} view={view} theme={theme} />
          <Top session={session} view={view} theme={theme} />
        </>
      )}
      <main
        id="content"
        tabIndex={-1}
        className={
          view.kiosk
            ? "p-[2vw] outline-none"
            : "px-4 pt-4 pb-16 outline-none sm:px-6 lg:ms-60 lg:px-8 lg:pt-6 print:ms-0 print:p-0"
        }
      >
        <div className={cx("grid grid-cols-[minmax(0,1fr)] gap-5", !view.kiosk && "mx-auto max-w-[100rem]")}>
          <MendedNotice mended={mended} view={view} />
          {children}
        </div>
      </main>
    </Toaster>
  );
}

/** A page with nothing around it. */
export function Bare({ children }: { children: ReactNode }) {
  return <main className="grid min-h-dvh place-items-center">{children}</main>;
}

type PartProps = Pick<ShellProps, "session" | "view" | "theme">;

function Side({ session, view, theme }: PartProps) {
  return (
    <header
      data-print="no"
      className="fixed inset-y-0 left-0 z-20 hidden w-60 flex-col gap-4 overflow-y-auto bg-brand p-3 text-on-brand lg:flex"
    >
      <EntitySwitch session={session} entity={view.entity} />
      <Jump session={session} view={view} />
      <Navigation role={view.entity.role} />
      <div className="mt-auto">
        <AccountMenu session={session} theme={theme} />
      </div>
    </header>
  );
}

function Top({ session, view, theme }: PartProps) {
  const { nav } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header
      data-print="no"
      className="sticky top-0 z-20 flex min-h-14 items-center gap-2 bg-brand px-2 text-on-brand lg:hidden"
    >
      <button
        type="button"
        aria-label={nav.open}
        title={nav.open}
        onClick={() => setIsOpen(true)}
        className="grid size-11 place-items-center rounded-lg hover:bg-white/12 focus-visible:outline-on-brand"
      >
        <MenuIcon aria-hidden className="size-5" />
      </button>
      <span className="min-w-0 flex-1 truncate font-bold">{view.entity.name}</span>
      <Jump session={session} view={view} compact />
      <div>
        <AccountMenu session={session} theme={theme} />
      </div>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={nav.label} titleHidden look="side">
        <div className="grid min-h-full content-start gap-4 bg-brand p-3 text-on-brand">
          <EntitySwitch session={session} entity={view.entity} />
          <Navigation role={view.entity.role} onNavigate={() => setIsOpen(false)} />
        </div>
      </Dialog>
    </header>
  );
}

/** A thin line while the next page is on its way. */
function Progress() {
  const { loading } = useWords();
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  return (
    <div role="status" data-print="no" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden">
      {isLoading && (
        <>
          <span className="sr-only">{loading}</span>
          <div className="progress h-full bg-brand-accent" />
        </>
      )}
    </div>
  );
}
