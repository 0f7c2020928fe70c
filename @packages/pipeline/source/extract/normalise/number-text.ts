/**
 * A number as plain decimal text: no exponent, no thousands separators, and rounded to the 15 digits that spreadsheets
 * keep, so that 0.1 + 0.2 is 0.3. Whole numbers keep all their digits, as ids need.
 */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value === 0 ? 0 : value) : String(BigInt(value));
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? expandExponent(text) : text;
}

/** 1.5e-7 → 0.00000015 */
function expandExponent(text: string): string {
  const [mantissa = "", exponent = "0"] = text.split("e");
  return shiftPoint(mantissa, Number(exponent));
}

/** Multiplies decimal text by a power of ten without going through a float. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = text.slice(sign.length).split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded =
    point > digits.length ? digits.padEnd(point, "0") : digits.padStart(digits.length + Math.max(0, -point), "0");
  const at = Math.max(0, point);
  return plainDecimal(sign === "-", padded.slice(0, at), padded.slice(at));
}

/** Digits → canonical decimal text: no needless zeros, no negative zero. */
export function plainDecimal(negative: boolean, whole: string, fraction: string): string {
  const integer = whole.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "");
  const text = decimals === "" ? integer : `${integer}.${decimals}`;
  return negative && text !== "0" ? `-${text}` : text;
}
