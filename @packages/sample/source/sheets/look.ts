import { isoDate, partsOf, type Day } from "../calendar/day.ts";
import type { Sen, Written } from "../records/entry.ts";
import { at, type Random } from "../random.ts";

/** What a column's values are, for writing them down. */
export type Kind = "text" | "date" | "birth" | "amount" | "integer" | "phone" | "number";

export type DateForm =
  "cell" | "worded cell" | "timed cell" | "serial" | "slashes" | "dashes" | "long" | "short" | "iso";
export type AmountForm = "number" | "plain" | "rupiah" | "dotted" | "short";
export type PhoneForm = "text" | "dashed" | "international" | "number";

type Mix<T> = readonly (readonly [T, number])[];

/** How a sheet's typist writes: mostly one way, at times another. */
export type Look = { dates: Mix<DateForm>; amounts: Mix<AmountForm>; phones: Mix<PhoneForm>; date1904: boolean };

export const TIDY: Omit<Look, "date1904"> = {
  dates: [
    ["cell", 80],
    ["timed cell", 2],
    ["serial", 4],
    ["slashes", 5],
    ["dashes", 3],
    ["long", 3],
    ["short", 2],
    ["iso", 1],
  ],
  amounts: [
    ["number", 90],
    ["plain", 4],
    ["rupiah", 3],
    ["dotted", 2],
    ["short", 1],
  ],
  phones: [
    ["text", 70],
    ["number", 20],
    ["dashed", 6],
    ["international", 4],
  ],
};

/** A typist who trusts no cell format. */
export const TYPED: Omit<Look, "date1904"> = {
  dates: [
    ["slashes", 48],
    ["long", 18],
    ["dashes", 14],
    ["short", 9],
    ["worded cell", 8],
    ["serial", 2],
    ["iso", 1],
  ],
  amounts: [
    ["rupiah", 40],
    ["dotted", 26],
    ["number", 22],
    ["short", 12],
  ],
  phones: [
    ["dashed", 40],
    ["text", 35],
    ["international", 15],
    ["number", 10],
  ],
};

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** Excel counts days from the last one of 1899, or from the first one of 1904. */
const EPOCH_1900 = 25_569;
const SHIFT_1904 = 1_462;

/** A value as this sheet's typist would write it. */
export function write(kind: Kind, value: unknown, look: Look, draw: Random): Written {
  if (kind === "date" && typeof value === "number") return writeDate(value, draw.weighted(look.dates), look, draw);
  if (kind === "birth" && typeof value === "number")
    return writeDate(value, birthForm(draw.weighted(look.dates)), look, draw);
  if (kind === "amount" && typeof value === "number") return writeAmount(value, draw.weighted(look.amounts), draw);
  if (kind === "integer" && typeof value === "number")
    return draw.chance(0.05) ? { text: ` ${value}` } : { number: value, format: "0" };
  if (kind === "phone") return writePhone(String(value), draw.weighted(look.phones));
  // A number without leading zeros comes out of Excel as a number here and there.
  if (kind === "number" && /^[1-9]\d{3,9}$/.test(String(value)) && draw.chance(0.5)) return { number: Number(value) };
  return { text: String(value) };
}

/** Two digits of a year say too little of a birth. */
function birthForm(form: DateForm): DateForm {
  return form === "dashes" ? "slashes" : form === "timed cell" ? "cell" : form;
}

function writeDate(day: Day, form: DateForm, look: Look, draw: Random): Written {
  const { year, month, dayOfMonth } = partsOf(day);
  const name = at(MONTHS, month - 1);
  const serial = day + EPOCH_1900 - (look.date1904 ? SHIFT_1904 : 0);
  switch (form) {
    case "cell":
      return { number: serial, format: "dd/mm/yyyy" };
    case "worded cell":
      return { number: serial, format: "d mmm yyyy" };
    case "timed cell":
      return { number: serial + draw.int(16, 39) / 48, format: "dd/mm/yyyy hh:mm" };
    case "serial":
      return { number: serial };
    case "slashes":
      return { text: `${two(dayOfMonth)}/${two(month)}/${year}` };
    case "dashes":
      return { text: `${dayOfMonth}-${month}-${String(year).slice(2)}` };
    case "long":
      return { text: `${dayOfMonth} ${name} ${year}` };
    case "short":
      return { text: `${dayOfMonth} ${name.slice(0, 3)} ${year}` };
    case "iso":
      return { text: isoDate(day) };
  }
}

const two = (value: number) => String(value).padStart(2, "0");

function writeAmount(sen: Sen, form: AmountForm, draw: Random): Written {
  const rupiah = Math.abs(sen) / 100;
  const whole = sen % 100 === 0;
  switch (form) {
    case "number":
      return { number: sen / 100, format: rupiah < 1000 ? "#,##0" : draw.pick(["#,##0", '"Rp"#,##0', "#,##0"]) };
    case "plain":
      return { number: sen / 100 };
    case "rupiah":
      return { text: sign(sen, `Rp ${dotted(Math.abs(sen))}`, draw) };
    case "short":
      if (whole && rupiah >= 1_000_000 && rupiah % 100_000 === 0)
        return { text: sign(sen, `${String(rupiah / 1_000_000).replace(".", ",")} jt`, draw) };
      if (whole && rupiah < 1_000_000 && rupiah % 1000 === 0 && rupiah > 0)
        return { text: sign(sen, `${String(rupiah / 1000)}rb`, draw) };
      return { text: sign(sen, dotted(Math.abs(sen)), draw) };
    case "dotted":
      return { text: sign(sen, dotted(Math.abs(sen)), draw) };
  }
}

const sign = (sen: Sen, text: string, draw: Random) => (sen >= 0 ? text : draw.chance(0.6) ? `(${text})` : `-${text}`);

/** `1.250.000` or `1.250.000,50`. */
function dotted(sen: Sen): string {
  const rupiah = String(Math.floor(sen / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return sen % 100 === 0 ? rupiah : `${rupiah},${two(sen % 100)}`;
}

function writePhone(phone: string, form: PhoneForm): Written {
  const national = phone.replace(/^\+62/, "");
  switch (form) {
    case "text":
      return { text: `0${national}` };
    case "dashed":
      return { text: `0${national.slice(0, 3)}-${national.slice(3, 7)}-${national.slice(7)}` };
    case "international":
      return { text: `+62 ${national.slice(0, 3)} ${national.slice(3)}` };
    case "number":
      return { number: Number(national) };
  }
}
