import { InvalidArgumentError, Option } from "commander";

const firstYear = 2000;
const lastYear = 2099;

/** `2026`, `2023-2026`, `2025,2026` → years in order, each once. Throws InvalidArgumentError. */
export function parseYears(text: string): number[] {
  return parseList(text, firstYear, lastYear, "years such as 2026, 2023-2026 or 2025,2026");
}

/** `2026` → 2026. Throws InvalidArgumentError. */
export function parseYear(text: string): number {
  return parseOne(text, firstYear, lastYear, "a year such as 2026");
}

/** `2`, `1-3`, `2,3` → months in order, each once. Throws InvalidArgumentError. */
export function parseMonths(text: string): number[] {
  return parseList(text, 1, 12, "months from 1 to 12, such as 2, 1-3 or 2,3");
}

/** `2` or `02` → 2. Throws InvalidArgumentError. */
export function parseMonth(text: string): number {
  return parseOne(text, 1, 12, "a month from 1 to 12");
}

/** `--year` of commands that take several: `number[]`, undefined where it is not given. */
export function yearsOption(description = "workbook years: 2026, 2023-2026 or 2025,2026"): Option {
  return new Option("--year <years>", description).argParser(parseYears);
}

/** `--year` of commands that take one: `number`. */
export function yearOption(description = "workbook year"): Option {
  return new Option("--year <year>", description).argParser(parseYear);
}

/** `--month` of commands that take several: `number[]`. */
export function monthsOption(description = "months: 2, 1-3 or 2,3"): Option {
  return new Option("--month <months>", description).argParser(parseMonths);
}

/** `--month` of commands that take one: `number`. */
export function monthOption(description = "month, 1 to 12"): Option {
  return new Option("--month <month>", description).argParser(parseMonth);
}

function parseList(text: string, low: number, high: number, expected: string): number[] {
  const numbers = new Set<number>();
  for (const part of text.split(",")) {
    const [, from = "", to = from] = /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?$/.exec(part) ?? [];
    const first = parseOne(from, low, high, expected);
    const last = parseOne(to, low, high, expected);
    if (last < first) throw new InvalidArgumentError(`Expected ${expected}.`);
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

function parseOne(text: string, low: number, high: number, expected: string): number {
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= low && number <= high)) throw new InvalidArgumentError(`Expected ${expected}.`);
  return number;
}
