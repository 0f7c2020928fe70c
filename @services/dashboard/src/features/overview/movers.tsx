import { Card, CardHeading, cx, Segmented } from "@core/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../i18n/use-format.ts";
import { nameOf } from "../../i18n/special.ts";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { keepView, readViewSearch } from "../../view/view.ts";
import type { Against, Mover, Movers as Content } from "./overview.ts";

const SECTION = { program: "/programs", channel: "/channels", school: "/schools", unit: "/revenue" } as const;

/** What made the difference, up and down, each with a sentence and the way to it. */
export function Movers({ movers }: { movers: Content[] }) {
  const { overview, section } = useWords();
  const [wanted, setWanted] = useState<Against>("previous_year");
  const shown = movers.find(({ against }) => against === wanted) ?? movers[0];
  if (!shown) return null;
  return (
    <section aria-label={overview.movers} data-print="whole" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-bold">{overview.movers}</h2>
        <p className="hidden text-soft print:block">
          {section.compare} {section.compares[shown.against].toLowerCase()}
        </p>
        {movers.length > 1 && (
          <div data-print="no">
            <Segmented
              label={section.compare}
              value={shown.against}
              options={movers.map(({ against }) => ({ value: against, name: section.compares[against] }))}
              onChange={setWanted}
            />
          </div>
        )}
      </div>
      <div className="grid gap-5 lg:grid-cols-2 print:grid-cols-2">
        <List title={overview.up} movers={shown.up} against={shown.against} />
        <List title={overview.down} movers={shown.down} against={shown.against} />
      </div>
    </section>
  );
}

function List({ title, movers, against }: { title: string; movers: Mover[]; against: Against }) {
  const { overview } = useWords();
  return (
    <Card>
      <CardHeading title={title} />
      {movers.length === 0 ? (
        <p className="text-soft">{overview.noMovers}</p>
      ) : (
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-1">
          {movers.map((mover) => (
            <li key={`${mover.by} ${mover.key}`}>
              <Entry mover={mover} against={against} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Entry({ mover, against }: { mover: Mover; against: Against }) {
  const { overview } = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { by, key, name, actual, base, change } = mover;
  return (
    <Link
      to={SECTION[by]}
      search={(search) => ({
        ...keepView(readViewSearch(search)),
        ...(by === "unit" ? { unit: [key] } : { focus: [key], compare: against }),
      })}
      className="-mx-2 grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 rounded-lg px-2 py-2 hover:bg-sunken"
    >
      <span className="truncate font-bold">{nameOf(key, name, language)}</span>
      <span className={cx("font-bold whitespace-nowrap", change > 0 ? "text-good" : "text-bad")}>
        <span aria-hidden>{change > 0 ? "▲ +" : "▼ −"}</span>
        <span className="sr-only">{change > 0 ? "+" : "−"}</span>
        {format.short("money", Math.abs(change))}
      </span>
      <span className="text-sm text-soft">
        {overview.moved(overview.kinds[by], format.short("money", base), format.short("money", actual))}
      </span>
      <span className="text-end text-sm text-soft">{format.change("money", actual, base)}</span>
    </Link>
  );
}
