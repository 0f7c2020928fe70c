import { useEffect, useState } from "react";
import { useWords } from "../../i18n/words.tsx";
import { ChoosePassword } from "./choose-password.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import type { SignInError } from "./sign-in.server.ts";

type SignInPageProps = { next: string | undefined; error: SignInError | undefined };

/** The way in: by e-mail and password, or by a one-time link first to choose the password. */
export function SignInPage({ next, error }: SignInPageProps) {
  const { signIn: words, app } = useWords();
  const [token, setToken] = useState<string | null>(null);
  const [isReset, setIsReset] = useState(false);
  useEffect(() => {
    const given = /^#token=([\w-]{1,200})$/.exec(location.hash)?.[1];
    if (given === undefined) return;
    // Out of sight and history: it is as good as a password.
    history.replaceState(null, "", location.pathname);
    queueMicrotask(() => setToken(given));
  }, []);
  const lead = isReset ? words.reset.done : next === undefined || next === "/" ? words.lead : words.next;
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="grid w-full max-w-sm gap-7">
        <header>
          <p className="text-sm font-bold tracking-wide text-soft">{app}</p>
          <h1 className="mt-6 text-3xl font-extrabold tracking-tight">
            {token === null ? words.title : words.reset.title}
          </h1>
          <p role="status" className="mt-2 text-soft">
            {token === null ? lead : words.reset.lead}
          </p>
        </header>
        {token === null ? (
          <SignInForm next={next} error={error} />
        ) : (
          <ChoosePassword
            token={token}
            onDone={() => {
              setIsReset(true);
              setToken(null);
            }}
          />
        )}
        <p className="text-sm text-soft">{words.help}</p>
      </div>
    </main>
  );
}
