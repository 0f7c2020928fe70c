import { Menu, type MenuEntry } from "@core/ui";
import { Link, useRouter } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { Session } from "../api/session.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { keepLanguage, keepTheme } from "../preferences/of-page.ts";
import { THEMES, type Theme } from "../preferences/preferences.ts";
import { AccountIcon, KioskIcon, SignOutIcon } from "./icons.ts";

/** Who is signed in; theme, language, wall screen and the way out. */
export function AccountMenu({ session, theme: given }: { session: Session; theme: Theme }) {
  const { shell, nav } = useWords();
  const language = useLanguage();
  const router = useRouter();
  const [theme, setTheme] = useState(given);
  const entries: MenuEntry[] = [
    {
      kind: "text",
      key: "who",
      name: (
        <>
          <span className="block font-semibold">{session.account.name}</span>
          <span className="text-soft">{session.account.email}</span>
        </>
      ),
    },
    { kind: "separator", key: "-1" },
    ...THEMES.map((value) => ({
      kind: "radio" as const,
      key: value,
      group: shell.theme,
      name: shell.themes[value],
      checked: value === theme,
      run: () => {
        keepTheme(value);
        setTheme(value);
      },
    })),
    ...(["id", "en"] as const).map((value) => ({
      kind: "radio" as const,
      key: value,
      group: shell.language,
      name: shell.languages[value],
      checked: value === language,
      run: () => {
        keepLanguage(value);
        // Words, numbers and the page's own language change at once: as a new page.
        globalThis.location.reload();
      },
    })),
    { kind: "separator", key: "-2" },
    {
      kind: "action",
      key: "kiosk",
      name: <Item icon={KioskIcon} name={shell.kiosk} />,
      run: () => void router.navigate({ to: ".", search: (before) => ({ ...before, kiosk: "1" }) }),
    },
    {
      kind: "link",
      key: "account",
      name: <Item icon={AccountIcon} name={nav.account} />,
      render: <Link to="/account" />,
    },
    { kind: "action", key: "out", name: <Item icon={SignOutIcon} name={shell.signOut} />, run: signOut },
  ];
  return (
    <Menu
      label={shell.settings}
      trigger={
        <button
          type="button"
          title={shell.settings}
          className="flex min-h-11 w-full items-center gap-2.5 rounded-lg px-2.5 text-sm text-on-brand/90 hover:bg-white/12 focus-visible:outline-on-brand"
        >
          <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-white/18 font-bold">
            {initials(session.account.name)}
          </span>
          <span className="min-w-0 truncate font-semibold max-lg:sr-only">{session.account.name}</span>
        </button>
      }
      entries={entries}
    />
  );
}

function Item({ icon: Icon, name }: { icon: LucideIcon; name: string }) {
  return (
    <>
      <Icon aria-hidden className="size-4" />
      {name}
    </>
  );
}

/** As a form would, so that the next page is a new one and nothing of this session stays in memory. */
function signOut(): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/sign-out";
  document.body.append(form);
  form.submit();
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
