import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "../cx.ts";

const CONTROL =
  "min-h-9 rounded-lg border border-line-strong bg-surface px-3 text-sm text-ink transition-colors hover:border-ink pointer-coarse:min-h-11 pointer-coarse:text-base";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(CONTROL, "w-full placeholder:text-soft", className)} {...rest} />;
}

type FieldProps = Omit<ComponentProps<"input">, "id"> & { label: string; hint?: ReactNode; error?: ReactNode };

/** An input with its label, a hint, and what is wrong with it. */
export function Field({ label, hint, error, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint != null && `${id}-hint`, error != null && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <Input
        id={id}
        {...(described ? { "aria-describedby": described } : {})}
        aria-invalid={error != null || undefined}
        className="min-h-11"
        {...rest}
      />
      {hint != null && (
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      )}
      {error != null && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  label: string;
  options: readonly { value: string; name: string; group?: string }[];
};

/** The browser's own list: at home on phones, with keyboards and screen readers. Its label is for the latter alone. */
export function Select({ label, options, className, ...rest }: SelectProps) {
  const groups = Map.groupBy(options, ({ group }) => group ?? "");
  return (
    <span className="relative inline-flex max-w-full">
      <select
        aria-label={label}
        className={cx(CONTROL, "w-full appearance-none truncate pe-9 font-semibold", className)}
        {...rest}
      >
        {[...groups].map(([group, members]) => {
          const list = members.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ));
          return group === "" ? (
            list
          ) : (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          );
        })}
      </select>
      <svg
        aria-hidden
        viewBox="0 0 24 24"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-3.5 fill-none stroke-soft stroke-2"
      >
        <path d="m7 15 5 5 5-5M7 9l5-5 5 5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}
