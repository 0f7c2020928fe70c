import { StateMessage } from "@core/ui";
import { useWords } from "../i18n/words.tsx";
import { EmptyIcon } from "./icons.ts";

/** Before the first release, or for an account with no entity. */
export function Unpublished() {
  const { states, shell } = useWords();
  return (
    <StateMessage
      level={1}
      icon={<EmptyIcon className="size-6" />}
      title={states.unpublishedTitle}
      actions={
        <form method="post" action="/sign-out">
          <button type="submit" className="font-semibold text-brand-text underline">
            {shell.signOut}
          </button>
        </form>
      }
    >
      <p>{states.unpublishedText}</p>
    </StateMessage>
  );
}
