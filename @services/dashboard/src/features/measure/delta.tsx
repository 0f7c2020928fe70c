import { cx } from "@core/ui";
import { NO_NUMBER, type NumberFormat } from "@packages/report";
import { useFormat } from "../../i18n/use-format.ts";
import { isGoodNews } from "./status.ts";

type ChangeProps = { measure: string; format: NumberFormat; actual: number | null; base: number | null };

/** A change with its arrow, its colour by whether it is good news. */
export function Change({ measure, format, actual, base }: ChangeProps) {
  const formats = useFormat();
  if (actual === null || base === null) return NO_NUMBER;
  const change = formats.change(format, actual, base);
  const good = isGoodNews(measure, actual, base);
  return (
    <span
      className={cx("font-semibold whitespace-nowrap", good === null ? "text-ink" : good ? "text-good" : "text-bad")}
    >
      {change !== NO_NUMBER && actual !== base && <span aria-hidden>{actual > base ? "▲ " : "▼ "}</span>}
      {change}
    </span>
  );
}

/** The same, and in words what it is compared with; on hover, the number it was. */
export function Delta({ than, ...change }: ChangeProps & { than: string }) {
  const formats = useFormat();
  const { base, format } = change;
  return (
    <span
      className="inline-flex flex-wrap items-baseline gap-x-1.5"
      title={base === null ? undefined : `${than}: ${formats.exact(format, base)}`}
    >
      <Change {...change} />
      <span className="text-soft">{than}</span>
    </span>
  );
}
