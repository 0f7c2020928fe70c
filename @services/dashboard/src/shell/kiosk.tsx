import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { forgetSession } from "../api/known-session.ts";
import { useWords } from "../i18n/words.tsx";

const REFRESH_EVERY = 5 * 60_000;

/** A wall screen: large type, nothing to press but the way out, and the latest numbers every five minutes. */
export function Kiosk() {
  const { shell } = useWords();
  const router = useRouter();
  useEffect(() => {
    document.documentElement.dataset["kiosk"] = "";
    const timer = setInterval(() => {
      forgetSession();
      void router.invalidate();
    }, REFRESH_EVERY);
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape")
        void router.navigate({ to: ".", search: (before) => ({ ...before, kiosk: undefined }) });
    };
    addEventListener("keydown", leave);
    return () => {
      delete document.documentElement.dataset["kiosk"];
      clearInterval(timer);
      removeEventListener("keydown", leave);
    };
  }, [router]);
  return (
    <button
      type="button"
      onClick={() => void router.navigate({ to: ".", search: (before) => ({ ...before, kiosk: undefined }) })}
      className="fixed top-2 right-2 z-20 rounded-lg bg-surface px-3 py-1.5 text-xs font-semibold opacity-0 focus:opacity-100 hover:opacity-100"
    >
      {shell.close}
    </button>
  );
}
