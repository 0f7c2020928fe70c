import { cx } from "@core/ui";
import { Link } from "@tanstack/react-router";
import { may, type Role } from "../api/session.ts";
import { useWords } from "../i18n/words.tsx";
import { keepView, readViewSearch } from "../view/view.ts";
import { PAGES } from "./pages.ts";

/** The pages that the reader may open, keeping the filters; the one that is open is marked. */
export function Navigation({ role, onNavigate }: { role: Role; onNavigate?: () => void }) {
  const { nav } = useWords();
  return (
    <nav aria-label={nav.label} className="grid gap-0.5">
      {PAGES.filter((page) => may(role, page.role)).map(({ to, word, icon: Icon, apart }) => (
        <Link
          key={to}
          to={to}
          search={(search) => keepView(readViewSearch(search))}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          {...(onNavigate ? { onClick: onNavigate } : {})}
          className={cx(
            "group flex min-h-10 items-center gap-3 rounded-lg px-3 text-sm font-semibold text-on-brand/85 transition-colors",
            "hover:bg-white/12 hover:text-on-brand focus-visible:outline-on-brand aria-[current=page]:bg-white/16 aria-[current=page]:text-on-brand pointer-coarse:min-h-11",
            apart && "mt-3",
          )}
        >
          <Icon
            aria-hidden
            className="size-[1.15rem] opacity-80 group-aria-[current=page]:text-brand-accent group-aria-[current=page]:opacity-100"
          />
          {nav[word]}
        </Link>
      ))}
    </nav>
  );
}
