import { Menu } from "@base-ui/react/menu";
import { cx } from "../cx.ts";
import type { MenuEntry, MenuProps } from "./menu.tsx";

/** The menu itself, open from the start: whoever fetched it asked for it. */
export default function MenuPopup({ trigger, label, align = "start", entries }: MenuProps) {
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50 outline-none">
          <Menu.Popup
            aria-label={label}
            className="max-h-(--available-height) max-w-[calc(100vw-1rem)] min-w-52 overflow-y-auto rounded-xl border border-line bg-surface p-1.5 text-ink shadow-raised outline-none"
          >
            {groupsOf(entries).map(({ name, members }) =>
              name === null ? (
                members.map((entry) => <Entry key={entry.key} entry={entry} />)
              ) : (
                <Radios key={name} name={name} members={members} />
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const ITEM =
  "flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm outline-none select-none data-highlighted:bg-sunken pointer-coarse:min-h-11";

type Group = { name: string | null; members: MenuEntry[] };

/** Radio entries of one name that follow each other, as one group; all others each on its own. */
function groupsOf(entries: readonly MenuEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const name = entry.kind === "radio" ? entry.group : null;
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(entry);
    else groups.push({ name, members: [entry] });
  }
  return groups;
}

function Radios({ name, members }: { name: string; members: MenuEntry[] }) {
  const radios = members.filter((entry) => entry.kind === "radio");
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-semibold text-soft">{name}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={radios.find(({ checked }) => checked)?.key ?? null}
        onValueChange={(key) => radios.find((radio) => radio.key === key)?.run()}
      >
        {radios.map((radio) => (
          <Menu.RadioItem key={radio.key} value={radio.key} closeOnClick className={ITEM}>
            <span aria-hidden className="w-4 text-brand-text">
              {radio.checked && "✓"}
            </span>
            {radio.name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case "action":
      return (
        <Menu.Item onClick={entry.run} className={ITEM}>
          {entry.name}
        </Menu.Item>
      );
    case "link":
      return (
        <Menu.Item render={entry.render} className={ITEM}>
          {entry.name}
        </Menu.Item>
      );
    case "check":
      return (
        <Menu.CheckboxItem
          checked={entry.checked}
          onCheckedChange={(checked) => entry.onChange(checked)}
          closeOnClick={false}
          className={ITEM}
        >
          <CheckMark checked={entry.checked} />
          {entry.name}
        </Menu.CheckboxItem>
      );
    case "text":
      return <div className="px-2.5 py-1.5 text-sm">{entry.name}</div>;
    case "separator":
      return <Menu.Separator className="mx-2 my-1.5 h-px bg-line" />;
    case "radio":
      return null;
  }
}

function CheckMark({ checked }: { checked: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        "grid size-4 place-items-center rounded border text-[0.7rem] leading-none",
        checked ? "border-brand bg-brand text-on-brand" : "border-line-strong",
      )}
    >
      {checked && "✓"}
    </span>
  );
}
