import { buttonClass, Menu } from "@core/ui";
import { useState } from "react";
import { useWords } from "../../i18n/words.tsx";
import { SwitchIcon } from "../../shell/icons.ts";
import type { Named } from "./records.ts";

type NameFilterProps = {
  label: string;
  /** The code that the address has. */
  chosen: string | undefined;
  /** Where the page knows them already; else they are asked for when somebody comes near. */
  names: Named[] | undefined;
  load: () => Promise<Named[]>;
  onChange: (code: string | undefined) => void;
};

/** One of a list of programs or channels, or all of them. */
export function NameFilter({ label, chosen, names: given, load, onChange }: NameFilterProps) {
  const { records, loading } = useWords();
  const [fetched, setFetched] = useState<Named[]>();
  const [isAsked, setIsAsked] = useState(false);
  const names = given ?? fetched;
  const ask = () => {
    if (isAsked || names) return;
    setIsAsked(true);
    void load().then(setFetched);
  };
  const name = chosen === undefined ? label : (names?.find(({ code }) => code === chosen)?.name ?? chosen);
  const radio = (code: string | undefined, text: string) => ({
    kind: "radio" as const,
    key: code ?? "",
    group: label,
    name: text,
    checked: code === chosen,
    run: () => onChange(code),
  });
  return (
    <span onPointerEnter={ask} onFocus={ask} onClick={ask}>
      <Menu
        label={label}
        trigger={
          <button
            type="button"
            aria-label={`${label}: ${chosen === undefined ? records.activity.all : name}`}
            className={buttonClass()}
          >
            {name}
            <SwitchIcon aria-hidden className="size-3.5 text-soft" />
          </button>
        }
        entries={
          names
            ? [radio(undefined, records.activity.all), ...names.map((each) => radio(each.code, each.name))]
            : [{ kind: "text", key: "loading", name: loading }]
        }
      />
    </span>
  );
}
