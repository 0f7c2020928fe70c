import { Button, buttonClass, StateMessage } from "@core/ui";
import { Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Problem } from "../api/problem.ts";
import { useWords } from "../i18n/words.tsx";
import { keepView, readViewSearch } from "../view/view.ts";
import { NotFound } from "./not-found.tsx";
import { DownIcon, EmptyIcon, ErrorIcon, LockIcon } from "./icons.ts";

const ICON = "size-6";
const AGAIN_AFTER = 10_000;

/** What went wrong, in words, with the way on; our own fault only where it is nothing else. */
export function ProblemState({ problem }: { problem: Problem }) {
  if (problem.status === 403) return <NoAccess />;
  if (problem.status === 404) return <NotFound />;
  if (problem.status === 410) return <Gone />;
  if (problem.status === 400 || problem.status === 422) return <Refused />;
  if (problem.status === 429) return <Busy />;
  if (problem.status === 0 || problem.status === 502 || problem.status === 503) return <Down />;
  return <Failed requestId={problem.requestId} />;
}

function NoAccess() {
  const { states } = useWords();
  return (
    <StateMessage level={1} icon={<LockIcon className={ICON} />} title={states.noAccessTitle}>
      <p>{states.noAccessText}</p>
    </StateMessage>
  );
}

/** A page of a list that was begun before the latest release. */
function Gone() {
  const { states } = useWords();
  const start = (
    <Link to="." search={(before) => ({ ...before, cursor: undefined })} className={buttonClass("primary")}>
      {states.start}
    </Link>
  );
  return (
    <StateMessage level={1} icon={<EmptyIcon className={ICON} />} title={states.goneTitle} actions={start}>
      <p>{states.goneText}</p>
    </StateMessage>
  );
}

/** What the address asks for is no question, or not one for this role. */
function Refused() {
  const { states } = useWords();
  const reset = (
    <Link to="." search={(before) => keepView(readViewSearch(before))} className={buttonClass("primary")}>
      {states.reset}
    </Link>
  );
  return (
    <StateMessage level={1} icon={<LockIcon className={ICON} />} title={states.refusedTitle} actions={reset}>
      <p>{states.refusedText}</p>
    </StateMessage>
  );
}

function Busy() {
  const { states } = useWords();
  return (
    <StateMessage level={1} alert icon={<DownIcon className={ICON} />} title={states.busyTitle} actions={<Retry />}>
      <p>{states.busyText}</p>
    </StateMessage>
  );
}

function Down() {
  const { states } = useWords();
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => void router.invalidate(), AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <StateMessage level={1} alert icon={<DownIcon className={ICON} />} title={states.downTitle} actions={<Retry />}>
      <p>{states.downText}</p>
    </StateMessage>
  );
}

/** A fault of ours; the number leads whoever mends it to the log. */
export function Failed({ requestId }: { requestId: string | null }) {
  const { states } = useWords();
  return (
    <StateMessage level={1} alert icon={<ErrorIcon className={ICON} />} title={states.errorTitle} actions={<Retry />}>
      <p>{states.errorText}</p>
      {requestId !== null && <p className="font-mono text-xs break-all">{states.requestId(requestId)}</p>}
    </StateMessage>
  );
}

function Retry() {
  const { states } = useWords();
  const router = useRouter();
  return (
    <Button look="primary" onClick={() => void router.invalidate()}>
      {states.retry}
    </Button>
  );
}
