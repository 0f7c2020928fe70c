import { Badge, Card, CardHeading } from "@core/ui";
import type { Answer } from "../../api/problem.ts";
import type { Session } from "../../api/session.ts";
import { useWords } from "../../i18n/words.tsx";
import { ProblemState } from "../../shell/problem.tsx";
import type { SignedIn } from "./account.ts";
import { PasswordForm } from "./password-form.tsx";
import { SignedInList } from "./signed-in-list.tsx";

type AccountPageProps = { session: Session; signedIn: Answer<{ sessions: SignedIn[] }>; timeZone: string };

/** Who you are, what you may see, your password, and where you are signed in. */
export function AccountPage({ session, signedIn, timeZone }: AccountPageProps) {
  const words = useWords().account;
  return (
    <>
      <h1 className="text-2xl font-extrabold tracking-tight">{words.title}</h1>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <Card>
            <CardHeading title={session.account.name} note={session.account.email} />
            <h3 className="mb-1 text-sm font-semibold text-soft">{words.entities}</h3>
            <ul className="grid divide-y divide-line">
              {session.entities.map(({ code, name, role }) => (
                <li key={code} className="flex items-center justify-between gap-3 py-2.5">
                  <span className="font-semibold">{name}</span>
                  <Badge>{words.roles[role]}</Badge>
                </li>
              ))}
            </ul>
          </Card>
          {signedIn.ok ? (
            <SignedInList sessions={signedIn.data.sessions} timeZone={timeZone} />
          ) : (
            <ProblemState problem={signedIn.problem} />
          )}
        </div>
        <PasswordForm email={session.account.email} />
      </div>
    </>
  );
}
