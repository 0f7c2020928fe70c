import { useState, type SyntheticEvent } from "react";
import { useWords } from "../../i18n/words.tsx";
import { Labelled, Submit } from "./labelled.tsx";
import type { SignInError } from "./sign-in.server.ts";

type SignInFormProps = { next: string | undefined; error: SignInError | undefined };
type Answer = { next: string } | { error: SignInError };

/** Works with no script too: the form is sent as forms are, and comes back with what is wrong. */
export function SignInForm({ next, error: given }: SignInFormProps) {
  const { signIn: words } = useWords();
  const [error, setError] = useState(given);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setError(undefined);
    const answer = await send(event.currentTarget);
    if ("next" in answer) {
      location.assign(answer.next);
      return;
    }
    setError(answer.error);
    setIsBusy(false);
  };
  const shared = { invalid: error === "invalid", describedBy: "sign-in-error" };
  return (
    <form method="post" action="/sign-in" onSubmit={(event) => void submit(event)} className="grid gap-4">
      <input type="hidden" name="next" value={next ?? "/"} />
      <Labelled label={words.email} name="email" type="email" autoComplete="username" {...shared} />
      <Labelled label={words.password} name="password" type="password" autoComplete="current-password" {...shared} />
      <p id="sign-in-error" role="alert" className="min-h-6 text-sm font-semibold text-bad">
        {error && words.errors[error]}
      </p>
      <Submit isBusy={isBusy}>{isBusy ? words.busy : words.submit}</Submit>
    </form>
  );
}

async function send(form: HTMLFormElement): Promise<Answer> {
  const init = { method: "POST", body: new FormData(form), headers: { accept: "application/json" } };
  try {
    return (await (await fetch(form.action, init)).json()) as Answer;
  } catch {
    return { error: "unavailable" };
  }
}
