import { lazy, Suspense, useState, type ReactNode } from "react";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Whether the title is for screen readers alone. */
  titleHidden?: boolean;
  /** `side` comes in from the left, as a menu of pages does on a phone. */
  look?: "centre" | "top" | "side";
  children: ReactNode;
};

const DialogWindow = lazy(() => import("./dialog-window.tsx"));

/** A window above the page, which keeps the focus until it is closed. What draws it is fetched when it first opens. */
export function Dialog(props: DialogProps) {
  const [isAsked, setIsAsked] = useState(props.open);
  if (props.open && !isAsked) setIsAsked(true);
  if (!isAsked) return null;
  return (
    <Suspense>
      <DialogWindow {...props} />
    </Suspense>
  );
}
