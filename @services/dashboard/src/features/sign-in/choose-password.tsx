import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/words.tsx";
import type { PasswordError } from "../account/account.ts";
import { Labelled, Submit } from "./labelled.tsx";

type ChoosePasswordProps = { token: string; onDone: () => void };
type ResetError = PasswordError | "unusable";

/** For who comes by a one-time link: its token stands behind the #, which no server is sent until this form is. */
export function ChoosePassword({ token, onDone }: ChoosePasswordProps) {
  const words = useWords();
  const [error, setError] = useState<ResetError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setIsBusy(true);
    const answer = await fetch("/reset", { method: "POST", body }).catch(() => null);
    setIsBusy(false);
    if (answer?.ok === true) onDone();
    else setError(((await answer?.json().catch(() => null)) as { error?: ResetError } | null)?.error ?? "failed");
  };
  const said =
    error === "limited"
      ? words.signIn.errors.limited
      : error === "unusable"
        ? words.signIn.reset.unusable
        : error && words.account[error];
  return (
    <form method="post" action="/reset" onSubmit={(event) => void submit(event)} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <Labelled
        label={words.account.next}
        name="password"
        type="password"
        autoComplete="new-password"
        invalid={error !== null}
        describedBy="reset-hint reset-error"
      />
      <p id="reset-hint" className="text-sm text-soft">
        {words.account.nextHint}
      </p>
      <p id="reset-error" role="alert" className="min-h-6 text-sm font-semibold text-bad">
        {said}
      </p>
      <Submit isBusy={isBusy}>{words.signIn.reset.submit}</Submit>
    </form>
  );
}
