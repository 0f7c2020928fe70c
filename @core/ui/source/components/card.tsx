import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx.ts";

/** A sheet of paper on the page. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section className={cx("min-w-0 rounded-card border border-line bg-surface p-4 sm:p-5", className)} {...rest} />
  );
}

/** The heading of a card with what can be done there. */
export function CardHeading({
  title,
  note,
  actions,
  id,
}: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  id?: string;
}) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h2 id={id} className="text-base font-bold">
          {title}
        </h2>
        {note != null && <p className="mt-0.5 text-sm text-soft">{note}</p>}
      </div>
      {actions != null && (
        <div data-print="no" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}

const TONES = {
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  plain: "bg-sunken text-soft",
} as const;

export type Tone = keyof typeof TONES;

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-bold whitespace-nowrap",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Something to know about the whole page. */
export function Notice({
  tone = "plain",
  children,
  actions,
}: {
  tone?: Tone;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div
      role="status"
      className={cx("flex flex-wrap items-center justify-between gap-3 rounded-lg px-4 py-2.5 text-sm", TONES[tone])}
    >
      <div>{children}</div>
      {actions}
    </div>
  );
}
