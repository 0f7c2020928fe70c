import { Exact } from "@core/ui";
import type { NumberFormat } from "@packages/report";
import { useFormat } from "../../i18n/use-format.ts";

/** A number in short, with the exact one on hover and for screen readers. */
export function Figure({
  format,
  value,
  className,
}: {
  format: NumberFormat;
  value: number | null;
  className?: string;
}) {
  const { short, exact } = useFormat().both(format, value);
  return <Exact short={short} exact={exact} {...(className === undefined ? {} : { className })} />;
}
