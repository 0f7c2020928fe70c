import type { NumberFormat } from "@packages/report";

/** The unit of account of a chart: its words, how its numbers read, and the Excel format codes that make them read so. */
export type Unit = { words: string; axis: string; label: string; show: (value: number | null) => string };

const SCALES = [
  // From ten of them on, so that there are enough digits: 1,8 miliar is told as 1.815 juta.
  { from: 10e12, size: 1e12, commas: ",,,,", words: "Rp triliun" },
  { from: 10e9, size: 1e9, commas: ",,,", words: "Rp miliar" },
  { from: 1e6, size: 1e6, commas: ",,", words: "Rp juta" },
  { from: 0, size: 1, commas: "", words: "Rp" },
];

/** One unit for all figures of a chart, such that the largest has three digits or more. */
export function unitOf(format: NumberFormat, values: (number | null)[]): Unit {
  const largest = values.reduce<number>((top, value) => Math.max(top, Math.abs(value ?? 0)), 0);
  if (format === "percent") return { words: "persen", axis: "0%", label: "0.0%", show: shown(0.01, 1) };
  if (format === "count") return { words: "", axis: "#,##0", label: "#,##0", show: shown(1, 0) };
  const scale = SCALES.find(({ from }) => largest >= from) ?? { size: 1, commas: "", words: "Rp" };
  const decimals = scale.size === 1 || largest >= 100 * scale.size ? 0 : largest >= 10 * scale.size ? 1 : 2;
  const code = (digits: number) => `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}${scale.commas}`;
  return {
    words: scale.words,
    axis: code(decimals === 2 ? 1 : 0),
    label: code(decimals),
    show: shown(scale.size, decimals),
  };
}

function shown(size: number, decimals: number): Unit["show"] {
  const format = new Intl.NumberFormat("id-ID", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value) => (value === null ? "–" : format.format(value / size).replace(/^-(?=[0,]+$)/, ""));
}
