import type { ReactNode } from "react";

type LabelledProps = {
  label: string;
  name: string;
  type: string;
  autoComplete: string;
  invalid: boolean;
  describedBy: string;
};

/** A large field with its label. */
export function Labelled({ label, name, invalid, describedBy, ...rest }: LabelledProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
      </label>
      <input
        id={name}
        name={name}
        required
        maxLength={256}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className="min-h-12 rounded-lg border border-line-strong bg-surface px-3.5 text-base hover:border-ink aria-invalid:border-bad"
        {...rest}
      />
    </div>
  );
}

export function Submit({ isBusy, children }: { isBusy: boolean; children: ReactNode }) {
  return (
    <button
      type="submit"
      aria-disabled={isBusy}
      className="min-h-12 rounded-lg bg-ink text-base font-bold text-canvas transition-opacity hover:opacity-90 aria-disabled:opacity-60"
    >
      {children}
    </button>
  );
}
