import { cloneElement, lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";

/** A line of a menu. `check` and `radio` keep their state outside; a `check` leaves the menu open. */
export type MenuEntry =
  | { kind: "action"; key: string; name: ReactNode; run: () => void }
  | { kind: "link"; key: string; name: ReactNode; render: ReactElement }
  | { kind: "check"; key: string; name: ReactNode; checked: boolean; onChange: (checked: boolean) => void }
  | { kind: "radio"; key: string; group: string; name: ReactNode; checked: boolean; run: () => void }
  | { kind: "text"; key: string; name: ReactNode }
  | { kind: "separator"; key: string };

export type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  label: string;
  align?: "start" | "end";
  entries: readonly MenuEntry[];
};

const load = () => import("./menu-popup.tsx");
const MenuPopup = lazy(load);

/** A button that opens a list of things to do or choose. What draws the list is fetched when it is first needed. */
export function Menu(props: MenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  const button = cloneElement(props.trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onClick: () => setIsAsked(true),
    onPointerEnter: load,
    onFocus: load,
  });
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
