import { CommandPalette, type Command } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import { useFoundRecords } from "./found-records.ts";
import { may, type Session } from "../api/session.ts";
import { useWords } from "../i18n/words.tsx";
import { keepView, readViewSearch, type View } from "../view/view.ts";
import { PAGES } from "./pages.ts";

type PaletteProps = {
  session: Session;
  view: View;
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
};

/** Pages, units, entities, people and organizations by name. */
export default function Palette({ session, view, query, onQuery, onClose }: PaletteProps) {
  const { shell, nav, filters } = useWords();
  const navigate = useNavigate();
  const pages = PAGES.filter((page) => may(view.entity.role, page.role)).map(({ to, word, icon: Icon }): Command => ({
    id: to,
    group: nav.label,
    name: nav[word],
    icon: <Icon aria-hidden className="size-4 text-soft" />,
    run: () => void navigate({ to, search: (before) => ({ ...before, cursor: undefined }) }),
  }));
  const units = view.entity.units.map(({ code, name }): Command => ({
    id: `unit ${code}`,
    group: filters.unit,
    name,
    note: code,
    run: () => void navigate({ to: ".", search: (before) => ({ ...before, unit: [code] }) }),
  }));
  const entities = session.entities.map(({ code, name }): Command => ({
    id: `entity ${code}`,
    group: shell.entity,
    name,
    run: () => void navigate({ to: ".", search: (before) => ({ ...before, entity: code, unit: undefined }) }),
  }));
  const wanted = query.trim().toLowerCase();
  const { found, busy } = useFoundRecords(view.entity, query.trim());
  const records = found.map(({ kind, id, name }): Command => ({
    id: `${kind} ${id}`,
    group: nav[kind],
    name,
    run: () =>
      void navigate({
        to: kind === "people" ? "/records/people/$id" : "/records/organizations/$id",
        params: { id },
        search: (before) => keepView(readViewSearch(before)),
      }),
  }));
  const named = [...pages, ...units, ...(entities.length > 1 ? entities : [])].filter(({ name, note = "" }) =>
    `${name} ${note}`.toLowerCase().includes(wanted),
  );
  return (
    <CommandPalette
      open
      onOpenChange={onClose}
      title={shell.search}
      placeholder={shell.search}
      empty={shell.searchEmpty}
      query={query}
      onQuery={onQuery}
      commands={[...named, ...records]}
      busy={busy}
    />
  );
}
