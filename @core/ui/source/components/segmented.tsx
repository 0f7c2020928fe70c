import { cx } from "../cx.ts";

type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  onChange: (value: Value) => void;
  className?: string;
};

/** A choice of few, all in sight: radio buttons that look like one control. */
export function Segmented<Value extends string>({ label, value, options, onChange, className }: SegmentedProps<Value>) {
  return (
    <fieldset className={cx("inline-flex max-w-full flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "relative flex min-h-8 cursor-pointer items-center rounded-md px-3 text-sm font-semibold whitespace-nowrap pointer-coarse:min-h-10",
            "has-focus-visible:outline-2 has-focus-visible:outline-focus",
            option.value === value ? "bg-surface text-ink shadow-raised" : "text-soft hover:text-ink",
          )}
        >
          <input
            type="radio"
            className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
