import { Badge, Button, Card, CardHeading, Field, useToast } from "@core/ui";
import { useRouter } from "@tanstack/react-router";
import { useState, type SyntheticEvent } from "react";
import { fieldOf } from "../../api/field-of.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useWords } from "../../i18n/words.tsx";
import { endOthersFn } from "./account.functions.ts";
import { LONGEST_PASSWORD, type PasswordError, type SignedIn } from "./account.ts";
import { browserName } from "./browser-name.ts";

/** Where the account is signed in, and how to end the others. */
export function SignedInList({ sessions, timeZone }: { sessions: SignedIn[]; timeZone: string }) {
  const words = useWords().account;
  const format = useFormat();
  return (
    <Card>
      <CardHeading title={words.sessions} />
      <ul className="grid divide-y divide-line">
        {sessions.map(({ id, current, browser, seen_at }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5 text-sm">
            <span title={browser ?? undefined}>
              <span className="block font-semibold">{browserName(browser) ?? words.unknownBrowser}</span>
              <span className="text-soft">{words.seen(format.moment(seen_at, timeZone))}</span>
            </span>
            {current && <Badge tone="good">{words.here}</Badge>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <EndOthers />}
    </Card>
  );
}

function EndOthers() {
  const words = useWords();
  const toast = useToast();
  const router = useRouter();
  const [error, setError] = useState<PasswordError | null>(null);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = { current: fieldOf(new FormData(event.currentTarget), "current", LONGEST_PASSWORD) };
    const refused = await endOthersFn({ data }).catch(() => "failed" as const);
    setError(refused);
    if (refused !== null) return;
    toast(words.account.ended);
    await router.invalidate();
  };
  const said = error === null ? undefined : error === "limited" ? words.signIn.errors.limited : words.account[error];
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="mt-3 grid gap-3 border-t border-line pt-4">
      <Field
        label={words.account.current}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        maxLength={LONGEST_PASSWORD}
        hint={words.account.endNote}
        error={said}
      />
      <Button type="submit" className="justify-self-start">
        {words.account.endOthers}
      </Button>
    </form>
  );
}
