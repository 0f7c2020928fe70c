import { Button, Card, CardHeading, Field, useToast } from "@core/ui";
import { useRouter } from "@tanstack/react-router";
import { useState, type SyntheticEvent } from "react";
import { fieldOf } from "../../api/field-of.ts";
import { useWords } from "../../i18n/words.tsx";
import { changePasswordFn } from "./account.functions.ts";
import { LONGEST_PASSWORD as LONGEST, type PasswordError } from "./account.ts";

/** Another password. Other devices have to sign in again. */
export function PasswordForm({ email }: { email: string }) {
  const words = useWords();
  const toast = useToast();
  const router = useRouter();
  const [error, setError] = useState<PasswordError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    setIsBusy(true);
    const data = { current: fieldOf(fields, "current", LONGEST), next: fieldOf(fields, "next", LONGEST) };
    const refused = await changePasswordFn({ data }).catch(() => "failed" as const);
    setIsBusy(false);
    setError(refused);
    if (refused !== null) return;
    form.reset();
    toast(words.account.changed);
    await router.invalidate();
  };
  return (
    <Card>
      <CardHeading title={words.account.password} note={words.account.passwordNote} />
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <Field
          label={words.account.current}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          maxLength={LONGEST}
          error={error === "wrong" ? words.account.wrong : undefined}
        />
        <Field
          label={words.account.next}
          name="next"
          type="password"
          autoComplete="new-password"
          required
          maxLength={LONGEST}
          hint={words.account.nextHint}
          error={error === "tooShort" || error === "weak" ? words.account[error] : undefined}
        />
        <p role="alert" className="text-sm font-semibold text-bad empty:hidden">
          {error === "limited" ? words.signIn.errors.limited : error === "failed" ? words.account.failed : ""}
        </p>
        <Button type="submit" look="primary" aria-disabled={isBusy} className="justify-self-start">
          {words.account.change}
        </Button>
      </form>
    </Card>
  );
}
