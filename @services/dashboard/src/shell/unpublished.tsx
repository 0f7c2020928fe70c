import { buttonClass, StateMessage } from "@core/ui";
import { Link } from "@tanstack/react-router";
import type { Session } from "../api/session.ts";
import { useWords } from "../i18n/words.tsx";
import { EmptyIcon } from "./icons.ts";

/** Before the first release, or for an account with no entity; with the way to the entities that have something. */
export function Unpublished({ session }: { session: Session }) {
  const { states, shell } = useWords();
  const others = session.entities.filter(({ years }) => years.length > 0);
  return (
    <StateMessage
      level={1}
      icon={<EmptyIcon className="size-6" />}
      title={states.unpublishedTitle}
      actions={
        <>
          {others.map(({ code, name }) => (
            <Link key={code} to="/" search={{ entity: code }} className={buttonClass("primary")}>
              {name}
            </Link>
          ))}
          <form method="post" action="/sign-out">
            <button type="submit" className={buttonClass("quiet")}>
              {shell.signOut}
            </button>
          </form>
        </>
      }
    >
      <p>{states.unpublishedText}</p>
    </StateMessage>
  );
}
