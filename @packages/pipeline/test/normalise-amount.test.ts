import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normaliseAmount } from "../source/extract/normalise/amount.ts";
import { normaliseInteger } from "../source/extract/normalise/integer.ts";

const understood: [string | number, string][] = [
  ["Rp 1.250.000", "1250000"],
  ["Rp1.250.000,-", "1250000"],
  ["Rp. 1.250.000,00", "1250000"],
  ["IDR 1,250,000.50", "1250000.5"],
  ["1.250.000,50", "1250000.5"],
  ["1 250 000", "1250000"],
  ["(250.000)", "-250000"],
  ["-250.000", "-250000"],
  ["−250.000", "-250000"],
  ["250.000-", "-250000"],
  ["Rp (250.000)", "-250000"],
  ["-Rp 250.000", "-250000"],
  ["1,2 jt", "1200000"],
  ["1,25juta", "1250000"],
  ["1,250 jt", "1250000"],
  ["1.250 jt", "1250000000"],
  ["500rb", "500000"],
  ["500 Ribu", "500000"],
  ["250,000", "250000"],
  ["0,5", "0.5"],
  ["0.500", "0.5"],
  ["1250000.50", "1250000.5"],
  ["\u00a01.250.000 ", "1250000"],
  ["0", "0"],
  ["-0", "0"],
  [0.1 + 0.2, "0.3"],
  [1250000.1, "1250000.1"],
  [-0, "0"],
  [1e-7, "0.0000001"],
  [1e21, "1000000000000000000000"],
];

for (const [text, amount] of understood) {
  test(`amount ${JSON.stringify(text)} is ${amount}`, () => {
    assert.equal(normaliseAmount(text), amount);
  });
}

const refused = [
  "",
  "-",
  "Rp",
  "Rp -",
  "gratis",
  "12.34.56",
  "1.2.3",
  "--5",
  "-(5)",
  "1jt 500rb",
  "1,5 M",
  "1e6",
  "5 orang",
];

for (const text of refused) {
  test(`amount ${JSON.stringify(text)} is not understood`, () => {
    assert.equal(normaliseAmount(text), null);
  });
}

/** Whole rupiah and hundredths, as the independent truth that each notation is written from. */
const rupiah = fc.bigInt({ min: 0n, max: 999_999_999_999n });
const hundredths = fc.integer({ min: 0, max: 99 });

const group = (whole: bigint, separator: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, separator);

/** A notation writes a number; the second value says whether it can write hundredths. */
const notations: Record<string, { write: (whole: bigint, cents: string) => string; decimals: boolean }> = {
  "Rp 1.250.000,50": { write: (whole, cents) => `Rp ${group(whole, ".")}${cents && `,${cents}`}`, decimals: true },
  "1.250.000,50": { write: (whole, cents) => `${group(whole, ".")}${cents && `,${cents}`}`, decimals: true },
  "IDR 1,250,000.50": { write: (whole, cents) => `IDR ${group(whole, ",")}${cents && `.${cents}`}`, decimals: true },
  "1250000,50": { write: (whole, cents) => `${whole}${cents && `,${cents}`}`, decimals: true },
  "1250000.50": { write: (whole, cents) => `${whole}${cents && `.${cents}`}`, decimals: true },
  "Rp1.250.000,-": { write: (whole) => `Rp${group(whole, ".")},-`, decimals: false },
  "1 250 000": { write: (whole) => group(whole, " "), decimals: false },
};

const signs: Record<string, (text: string) => string> = {
  "-x": (text) => `-${text}`,
  "(x)": (text) => `(${text})`,
  "− x": (text) => `− ${text}`,
};

for (const [name, { write, decimals }] of Object.entries(notations)) {
  test(`any number written as ${name} comes back, negative too`, () => {
    fc.assert(
      fc.property(rupiah, hundredths, fc.constantFrom(null, ...Object.values(signs)), (whole, cents, sign) => {
        const fraction = decimals && cents > 0 ? String(cents).padStart(2, "0") : "";
        const text = write(whole, fraction);
        const plain = `${whole}${fraction && `.${fraction.replace(/0$/, "")}`}`;
        const zero = plain === "0";
        assert.equal(normaliseAmount(sign ? sign(text) : text), sign && !zero ? `-${plain}` : plain);
      }),
    );
  });
}

test("any number of thousands or millions comes back from rb and jt", () => {
  const units = fc.constantFrom<[string, number]>(
    ["rb", 3],
    [" ribu", 3],
    ["RB", 3],
    ["k", 3],
    ["jt", 6],
    [" juta", 6],
    [" Jt.", 6],
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      units,
      (digits, places, [unit, power]) => {
        const whole = Math.floor(digits / 10 ** places);
        const fraction = String(digits % 10 ** places).padStart(places, "0");
        const text = `${whole}${places > 0 ? `,${fraction}` : ""}${unit}`;
        assert.equal(normaliseAmount(text), String(BigInt(digits) * 10n ** BigInt(power - places)));
      },
    ),
  );
});

test("any number cell comes back as the plain decimal it shows, free of binary noise", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (cents) => {
      const text = normaliseAmount(cents / 100);
      assert.match(text ?? "", /^-?\d+(\.\d{1,2})?$/);
      assert.equal(Math.round(Number(text) * 100), cents);
    }),
  );
});

test("any double is written without an exponent and reads back to 15 digits", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      const text = normaliseAmount(number) ?? "";
      assert.match(text, /^-?\d+(\.\d+)?$/);
      assert.equal(Number(text), (Number.isInteger(number) ? number : Number(number.toPrecision(15))) + 0);
    }),
  );
});

test("an understood amount is plain decimal text, whatever the cell said", () => {
  const scraps = fc.constantFrom("Rp", ".", ",", "-", "(", ")", " ", "1", "250", "000", "jt", "rb", "0", "a");
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 8 }), (parts) => {
      const amount = normaliseAmount(parts.join(""));
      if (amount !== null) assert.match(amount, /^(0|-?[1-9]\d*|-?\d+\.\d*[1-9])$/);
    }),
    { numRuns: 2000 },
  );
});

test("an integer is a whole number, in whatever notation", () => {
  const cases: [string | number, string | null][] = [
    [2, "2"],
    ["2", "2"],
    ["1.250", "1250"],
    ["2,0", "2"],
    [-3, "-3"],
    [2.5, null],
    ["2,5", null],
    ["dua", null],
    ["2 orang", null],
  ];
  for (const [value, expected] of cases) assert.equal(normaliseInteger(value), expected, JSON.stringify(value));
});
