import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { cx } from "../cx.ts";
import type { DialogProps } from "./dialog.tsx";

const LOOKS = {
  centre: "top-1/2 left-1/2 w-[min(32rem,calc(100vw-2rem))] -translate-1/2 rounded-2xl p-6",
  top: "top-[12vh] left-1/2 w-[min(40rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-2xl",
  side: "inset-y-0 left-0 w-[min(20rem,85vw)]",
} as const;

/** The window itself. */
export default function DialogWindow({
  open,
  onOpenChange,
  title,
  titleHidden = false,
  look = "centre",
  children,
}: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/45 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          className={cx(
            "fixed z-50 max-h-[80vh] overflow-y-auto bg-surface text-ink shadow-raised outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0",
            look === "side" && "max-h-none",
            LOOKS[look],
          )}
        >
          <BaseDialog.Title className={titleHidden ? "sr-only" : "mb-3 text-lg font-bold"}>{title}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
