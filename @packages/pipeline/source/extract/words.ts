/** Words of dates and amounts, Indonesian and English, in lower case. Data only: normalise/ reads them. */

/** Spellings of the twelve months, January first; the headings of targets use them too. */
export const monthNames: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "pebruari", "february", "feb", "peb"],
  ["maret", "march", "mar", "mrt"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "agt", "ags", "agust", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "des", "dec"],
];

export const weekdayNames: readonly string[] = [
  ...["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"],
  ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ...["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
];

/** What may stand beside a time of day. */
export const timeZoneNames: readonly string[] = ["wib", "wita", "wit", "am", "pm", "z", "utc", "gmt"];

export const currencyWords: readonly string[] = ["rp", "idr", "rupiah"];

/** Powers of ten. "M" is left out: it is a thousand million in Indonesian and a million in English. */
export const magnitudes: Readonly<Record<string, number>> = {
  rb: 3,
  ribu: 3,
  k: 3,
  jt: 6,
  juta: 6,
  miliar: 9,
  milyar: 9,
};
