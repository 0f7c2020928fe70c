import type { ReactNode } from "react";
import { cx } from "../cx.ts";

/** A grey stand-in of the size of what is to come. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={cx("skeleton", className)} />;
}

type StateProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  alert?: boolean;
  level?: 1 | 2;
};

/**
 * What stands where there is nothing to show: why, and what to do. `alert` has it read out at once; `level` is that of its
 * heading.
 */
export function StateMessage({ icon, title, children, actions, alert = false, level = 2 }: StateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div
      {...(alert ? { role: "alert" } : {})}
      className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center"
    >
      {icon != null && (
        <div aria-hidden className="grid size-12 place-items-center rounded-full bg-sunken text-soft">
          {icon}
        </div>
      )}
      <Heading className="text-lg font-bold text-balance">{title}</Heading>
      {children != null && <div className="grid gap-2 text-soft">{children}</div>}
      {actions != null && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
