import { cx } from "../cx.ts";
import { BeforeMark, TargetMark } from "./marks.tsx";
import { axisOf } from "./scale.ts";

type BulletProps = { actual: number; target: number | null; before?: number | null; label: string; className?: string };

/**
 * A number as a bar against its target (the upright line) and the one before it (the hollow dot). `label` says all
 * three in words.
 */
export function Bullet({ actual, target, before = null, label, className }: BulletProps) {
  const { position } = axisOf([actual, target, before].map((value) => (value === null ? null : value * 1.02)));
  const width = Math.max(0, position(actual));
  return (
    <div
      role="img"
      aria-label={label}
      title={label}
      className={cx("relative rounded-sm bg-sunken", className ?? "h-3")}
    >
      <div className="absolute inset-y-0 left-0 rounded-sm bg-brand-text" style={{ width: `${width}%` }} />
      {before !== null && before > 0 && <BeforeMark at={position(before)} />}
      {target !== null && <TargetMark at={position(target)} />}
    </div>
  );
}
