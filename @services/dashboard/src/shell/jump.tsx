import { cx } from "@core/ui";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Session } from "../api/session.ts";
import { useWords } from "../i18n/words.tsx";
import type { View } from "../view/view.ts";
import { SearchIcon } from "./icons.ts";
import { useEarlyTyping } from "./use-early-typing.ts";

const load = () => import("./palette.tsx");
const Palette = lazy(load);

type JumpProps = { session: Session; view: View; compact?: boolean };

/** Ctrl-K, or a press: go to any page, unit, person or organization. Fetched when it is first asked for. */
export function Jump({ session, view, compact = false }: JumpProps) {
  const { shell } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState("");
  const close = useCallback(() => {
    setIsOpen(false);
    setQuery("");
  }, []);
  useEarlyTyping(isOpen, setQuery, close);
  useEffect(() => {
    if (compact) return;
    const open = (event: KeyboardEvent) => {
      // It is on its way before the second key.
      if (event.key === "Control" || event.key === "Meta") void load();
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    addEventListener("keydown", open);
    return () => removeEventListener("keydown", open);
  }, [compact]);
  return (
    <>
      <button
        type="button"
        {...(compact ? { "aria-label": shell.search } : {})}
        title={shell.search}
        aria-keyshortcuts="Control+K"
        onPointerEnter={() => void load()}
        onClick={() => setIsOpen(true)}
        className={cx(
          "flex items-center gap-2.5 rounded-lg text-sm text-on-brand/90 hover:bg-white/16 focus-visible:outline-on-brand",
          compact ? "size-11 justify-center" : "min-h-10 bg-white/10 px-3",
        )}
      >
        <SearchIcon aria-hidden className={compact ? "size-5" : "size-4"} />
        {!compact && (
          <>
            <span className="flex-1 text-start">{shell.searchShort}</span>
            <kbd aria-hidden className="rounded border border-white/30 px-1.5 py-0.5 font-sans text-[0.7rem]">
              Ctrl K
            </kbd>
          </>
        )}
      </button>
      {isOpen && (
        <Suspense>
          <Palette {...{ session, view, query }} onQuery={setQuery} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
