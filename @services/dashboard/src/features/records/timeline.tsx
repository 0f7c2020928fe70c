import { Card, CardHeading } from "@core/ui";
import { useFormat } from "../../i18n/use-format.ts";
import { termOf } from "../../i18n/terms.ts";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { Figure } from "../measure/figure.tsx";
import type { PersonDetail } from "./records.ts";

/** As many as are of use at a glance; the lists below have the rest. */
const MOST = 12;

/** What happened, the latest first. */
export function Timeline({ events }: { events: PersonDetail["timeline"] }) {
  const words = useWords().records;
  const format = useFormat();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <Card>
      <CardHeading title={words.timeline} note={events.length > MOST ? words.truncated : undefined} />
      <ol className="ms-1 border-s border-line">
        {events.slice(0, MOST).map(({ event, id, date, what, status, amount }) => (
          <li key={`${event} ${id}`} className="relative grid gap-0.5 pb-4 ps-5 text-sm last:pb-0">
            <span
              aria-hidden
              className="absolute top-1.5 -left-[0.3rem] size-2.5 rounded-full bg-brand-text ring-4 ring-surface"
            />
            <span className="text-soft">
              <time dateTime={date}>{format.day(date)}</time>
            </span>
            <span>
              <span className="font-semibold">
                {words.events[event === "ended" && status === "active" ? "due" : event]}
              </span>
              {what !== null && ` · ${event === "transaction" ? termOf(what, language) : what}`}
              {status !== null && ` · ${termOf(status, language)}`}
              {amount !== null && (
                <>
                  {" · "}
                  <Figure format="money" value={amount} />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
