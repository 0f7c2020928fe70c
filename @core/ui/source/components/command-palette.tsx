import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { Dialog } from "./dialog.tsx";

export type Command = { id: string; group: string; name: string; note?: string; icon?: ReactNode; run: () => void };

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  placeholder: string;
  /** What is said where nothing fits. */
  empty: string;
  query: string;
  onQuery: (query: string) => void;
  /** What fits the query, in order; those of a group stand together. */
  commands: readonly Command[];
  busy?: boolean;
};

/** One line to type into, and a list to go through with the arrow keys. The caller finds; this shows and runs. */
export function CommandPalette(props: CommandPaletteProps) {
  const { commands, onOpenChange, query, busy = false } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const current = Math.min(at, commands.length - 1);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onOpenChange(false);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      const next = (current + step + commands.length) % commands.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(commands[current]);
    }
  };
  return (
    <Dialog open={props.open} onOpenChange={onOpenChange} title={props.title} titleHidden look="top">
      <input
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-label={props.title}
        {...(commands.length > 0 ? { "aria-activedescendant": `${id}-${current}` } : {})}
        placeholder={props.placeholder}
        value={query}
        onChange={(event) => {
          setAt(0);
          props.onQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="w-full border-b border-line bg-transparent px-5 py-4 text-base outline-none placeholder:text-soft"
      />
      <div
        id={id}
        role="listbox"
        aria-label={props.title}
        aria-busy={busy}
        className="max-h-[50vh] overflow-y-auto p-2"
      >
        {commands.map((command, index) => (
          <div key={command.id} role="presentation">
            {command.group !== commands[index - 1]?.group && (
              <div role="presentation" className="px-3 pt-2 pb-1 text-xs font-semibold text-soft">
                {command.group}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              onPointerMove={() => setAt(index)}
              onClick={() => run(command)}
              className={cx("flex items-center gap-3 rounded-lg px-3 py-2.5 text-sm", index === current && "bg-sunken")}
            >
              {command.icon}
              <span className="min-w-0 flex-1 truncate font-semibold">{command.name}</span>
              {command.note !== undefined && <span className="text-xs text-soft">{command.note}</span>}
            </div>
          </div>
        ))}
      </div>
      {commands.length === 0 && !busy && (
        <p role="status" className="px-5 pb-5 text-sm text-soft">
          {props.empty}
        </p>
      )}
    </Dialog>
  );
}
