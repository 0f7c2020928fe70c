import { Menu } from "@core/ui";
import { useNavigate } from "@tanstack/react-router";
import type { Session, SessionEntity } from "../api/session.ts";
import { useWords } from "../i18n/words.tsx";
import { SwitchIcon } from "./icons.ts";

/** Whose numbers these are; who belongs to several entities switches here. Filters stay, but for units. */
export function EntitySwitch({ session, entity }: { session: Session; entity: SessionEntity }) {
  const { shell } = useWords();
  const navigate = useNavigate();
  if (session.entities.length < 2) return <EntityPlate entity={entity} />;
  const show = (code: string) =>
    void navigate({ to: ".", search: (before) => ({ ...before, entity: code, unit: undefined, cursor: undefined }) });
  return (
    <Menu
      label={shell.switchEntity}
      trigger={
        <button
          type="button"
          aria-label={`${shell.switchEntity}: ${entity.name}`}
          className="w-full rounded-xl text-start focus-visible:outline-on-brand"
        >
          <EntityPlate entity={entity} isSwitch />
        </button>
      }
      entries={session.entities.map(({ code, name, brand }) => ({
        kind: "radio",
        key: code,
        group: shell.switchEntity,
        name: <EntityName name={name} colour={brand.swatch} />,
        checked: code === entity.code,
        run: () => show(code),
      }))}
    />
  );
}

function EntityName({ name, colour }: { name: string; colour: string }) {
  return (
    <span className="flex items-center gap-2.5 font-semibold">
      <span aria-hidden className="size-3.5 rounded" style={{ background: colour }} />
      {name}
    </span>
  );
}

/** The logo is drawn for white, so it stands on white in both themes. */
function EntityPlate({ entity, isSwitch = false }: { entity: SessionEntity; isSwitch?: boolean }) {
  return (
    <span className="flex min-h-14 items-center justify-between gap-2 rounded-xl bg-white px-3 py-2">
      {entity.brand.logo === null ? (
        <span className="text-xl font-extrabold text-black">{entity.name}</span>
      ) : (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(entity.brand.logo)}`}
          alt={entity.name}
          className="h-9 w-auto max-w-[85%] object-contain object-left"
        />
      )}
      {isSwitch && <SwitchIcon aria-hidden className="size-4 shrink-0 text-black/65" />}
    </span>
  );
}
