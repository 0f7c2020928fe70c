import type { ComponentProps } from "react";
import { cx } from "../cx.ts";

const LOOKS = {
  primary: "bg-brand text-on-brand hover:opacity-90",
  plain: "border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "text-soft hover:bg-sunken hover:text-ink",
} as const;

export type ButtonLook = keyof typeof LOOKS;

/** The classes of a button, for links and triggers that look like one. */
export function buttonClass(look: ButtonLook = "plain", size: "normal" | "icon" = "normal"): string {
  return cx(
    "inline-flex min-h-9 items-center justify-center gap-2 rounded-lg text-sm font-semibold whitespace-nowrap",
    "transition-[background-color,border-color,opacity] disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:min-h-11",
    size === "icon" ? "w-9 shrink-0 pointer-coarse:w-11" : "px-3.5 py-1.5",
    LOOKS[look],
  );
}

type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook };

export function Button({ look, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cx(buttonClass(look), className)} {...rest} />;
}

/** A button of a picture alone; `label` says what it does, to eyes that hover and to screen readers. */
export function IconButton({
  look = "quiet",
  label,
  className,
  type = "button",
  ...rest
}: ButtonProps & { label: string }) {
  return (
    <button
      type={type}
      title={label}
      aria-label={label}
      className={cx(buttonClass(look, "icon"), className)}
      {...rest}
    />
  );
}
