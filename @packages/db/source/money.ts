/**
 * Money is integer sen in the databases, DECIMAL(18,2) text in the marts, and rupiah with at most two decimals in answers.
 * All exact up to 2^53 sen, which is 90 trillion rupiah.
 */

/** "-1250000.5" → -125000050. Throws RangeError for what is no amount of whole sen, or too large to be exact. */
export function senOfDecimal(text: string): number {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text) ?? [];
  const sen = Number(`${whole ?? "x"}${(fraction ?? "").padEnd(2, "0")}`);
  if (!Number.isSafeInteger(sen)) throw new RangeError(`"${text}" is no amount of whole sen`);
  return sign === "-" && sen !== 0 ? -sen : sen;
}

/** -125000050 → "-1250000.50". Throws RangeError where sen is not a whole number that is exact. */
export function decimalOfSen(sen: number): string {
  if (!Number.isSafeInteger(sen)) throw new RangeError(`${sen} is no exact number of sen`);
  const digits = String(Math.abs(sen)).padStart(3, "0");
  return `${sen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** -125000050 → -1250000.5, the number that is nearest, and prints with two decimals at most. */
export function rupiahOfSen(sen: number): number {
  return sen / 100;
}
