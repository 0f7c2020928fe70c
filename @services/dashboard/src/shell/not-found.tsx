import { buttonClass, StateMessage } from "@core/ui";
import { useWords } from "../i18n/words.tsx";
import { EmptyIcon } from "./icons.ts";

/** Apart from other problems: every page begins with it. */
export function NotFound() {
  const { states } = useWords();
  return (
    <StateMessage level={1} icon={<EmptyIcon className="size-6" />} title={states.notFoundTitle} actions={<Home />}>
      <p>{states.notFoundText}</p>
    </StateMessage>
  );
}

function Home() {
  const { states } = useWords();
  return (
    <a href="/" className={buttonClass("primary")}>
      {states.home}
    </a>
  );
}
