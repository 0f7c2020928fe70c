const locales = { id: "id-ID", en: "en-GB" };
const formats = new Map();

function formatOf(lang, options) {
  const key = `${lang}${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locales[lang], options));
  return formats.get(key);
}

const missing = "–";

/** Rp 192.060.000, or Rp 192,060,000 in English. */
export function money(value, lang) {
  if (value == null) return missing;
  return `${value < 0 ? "−" : ""}Rp ${formatOf(lang, { maximumFractionDigits: 0 }).format(Math.abs(value))}`;
}

export function count(value, lang) {
  return value == null ? missing : formatOf(lang, { maximumFractionDigits: 0 }).format(value);
}

/** A ratio: 78,4 %. */
export function percent(value, lang) {
  return value == null ? missing : `${formatOf(lang, { maximumFractionDigits: 1 }).format(value * 100)} %`;
}

/** How far two ratios are apart: 4,9 (percentage points). */
export function points(difference, lang) {
  return formatOf(lang, { maximumFractionDigits: 1 }).format(Math.abs(difference) * 100);
}

/** For axes: Rp 120 jt, Rp 1,2 M; in English Rp 120 M, Rp 1.2 B. */
export function short(value, lang, format) {
  if (format === "percent") return percent(value, lang);
  if (format !== "money" || Math.abs(value) < 1e6) return count(value, lang);
  const [unit, word] = Math.abs(value) >= 1e9 ? [1e9, { id: "M", en: "B" }] : [1e6, { id: "jt", en: "M" }];
  return `Rp ${formatOf(lang, { maximumFractionDigits: 1 }).format(value / unit)} ${word[lang]}`;
}

export function shown(value, lang, format) {
  if (format === "money") return money(value, lang);
  if (format === "count") return count(value, lang);
  if (format === "percent") return percent(value, lang);
  return value == null || value === "" ? missing : String(value);
}

/** Whether a column of this format is of numbers. */
export const isNumber = (format) => format === "money" || format === "count" || format === "percent";
