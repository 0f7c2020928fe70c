import { Badge, buttonClass, Card, StateMessage } from "@core/ui";
import { useFormat } from "../../i18n/use-format.ts";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { DecksIcon, DownloadIcon, OpenIcon } from "../../shell/icons.ts";
import type { View } from "../../view/view.ts";
import type { Deck, Decks } from "./decks.ts";

/** Decks by period, the latest first: to open in the browser, or to download. */
export function DecksPage({ data, view }: { data: Decks; view: View }) {
  const words = useWords().decks;
  const format = useFormat();
  const periods = Map.groupBy(data.decks, ({ period }) => period);
  return (
    <>
      <header>
        <h1 className="text-2xl font-extrabold tracking-tight sm:text-[1.75rem]">{words.title}</h1>
        <p className="mt-0.5 font-semibold text-soft">{view.entity.name}</p>
      </header>
      {data.decks.length === 0 && (
        <Card>
          <StateMessage icon={<DecksIcon className="size-6" />} title={words.empty} />
        </Card>
      )}
      {[...periods].map(([period, decks]) => (
        <section key={period} aria-label={format.period(period)} className="grid gap-3">
          <h2 className="flex items-center gap-3 text-lg font-bold">
            {format.period(period)}
            {decks[0] && <Badge>{words.types[decks[0].period_type]}</Badge>}
          </h2>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {decks.map((deck) => (
              <DeckCard
                key={deck.units.map(({ code }) => code).join("+")}
                deck={deck}
                timeZone={view.entity.timeZone}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** One deck: that of the reader's language first, each format with its size. */
function DeckCard({ deck, timeZone }: { deck: Deck; timeZone: string }) {
  const words = useWords().decks;
  const language = useLanguage();
  const format = useFormat();
  const name = deck.units.length > 0 ? deck.units.map((unit) => unit.name).join(", ") : words.whole;
  const links = deck.links.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
  return (
    <Card className="flex flex-col gap-3">
      <div>
        <h3 className="font-bold">{name}</h3>
        <p className="text-sm text-soft">{words.published(format.moment(deck.published_at, timeZone))}</p>
      </div>
      <ul className="mt-auto grid grid-cols-[minmax(0,1fr)] gap-2">
        {links.map((link) => {
          const isSite = link.format === "web";
          const Icon = isSite ? OpenIcon : DownloadIcon;
          return (
            <li key={link.href}>
              <a
                href={link.href}
                {...(isSite ? { target: "_blank", rel: "noreferrer" } : { download: true })}
                className={`${buttonClass()} w-full flex-wrap gap-y-0`}
              >
                <span className="flex grow items-center gap-2">
                  <Icon aria-hidden className="size-4 shrink-0 text-soft" />
                  {isSite ? words.open : words.download} {words.formats[link.format]}
                </span>
                <span className="ml-auto text-xs font-semibold text-soft">
                  {words.language[link.language]} · {format.bytes(link.bytes)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
