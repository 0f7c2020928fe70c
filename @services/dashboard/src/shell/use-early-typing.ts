import { useEffect, type Dispatch, type SetStateAction } from "react";

/** What is typed after a field was asked for and before it has the focus goes into it all the same: nobody waits for a file to come. */
export function useEarlyTyping(isAsked: boolean, write: Dispatch<SetStateAction<string>>, leave: () => void): void {
  useEffect(() => {
    if (!isAsked) return;
    const type = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isThere = target instanceof Element && target.matches("[role=combobox]");
      if (isThere || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === "Escape") leave();
      else if (key === "Backspace") write((before) => before.slice(0, -1));
      else if (key.length === 1) write((before) => before + key);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", type);
    return () => removeEventListener("keydown", type);
  }, [isAsked, write, leave]);
}
