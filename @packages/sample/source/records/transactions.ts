import type { Entity } from "@config/atlas";
import { partsOf, yearOf } from "../calendar/day.ts";
import type { Row } from "./entry.ts";
import { meant } from "./entry.ts";
import { linesOf, type Line } from "./payments.ts";
import type { Registration } from "./registrations.ts";
import {
  spellChannel,
  spellingOf,
  spellName,
  spellOrganization,
  spellProgram,
  spellStatus,
  spellType,
  spellUnit,
} from "./spellings.ts";

const METHODS = [
  ["Transfer", 46],
  ["Tunai", 24],
  ["QRIS", 20],
  ["Kartu Debit", 8],
  ["EDC", 2],
] as const;

/** The books of all years, in the order in which they were kept. */
export function transactionsOf(
  entity: Entity,
  registrations: readonly Registration[],
  years: readonly number[],
  seed: string,
) {
  const lines = registrations
    .flatMap((registration) => linesOf(registration, seed))
    .map((line, index) => ({ line, index }))
    .sort((left, right) => left.line.day - right.line.day || left.index - right.index)
    .map(({ line }) => line);
  const invoices = invoiceNumbers(lines);
  const wanted = new Set(years);
  return lines.filter((line) => wanted.has(yearOf(line.day))).map((line) => toRow(entity, line, invoices, seed));
}

/** A number an order, counted by unit and year; in odd years its form does not tell the units apart. */
function invoiceNumbers(lines: readonly Line[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { order, day, registration } of lines) {
    if (numbers.has(order)) continue;
    const { year, month } = partsOf(day);
    const series = `${registration.unit} ${year}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    const unit = registration.unit
      .split("_")
      .map((word) => word.slice(0, 3))
      .join("");
    numbers.set(
      order,
      year % 2 === 0
        ? `INV/${unit}/${String(year).slice(2)}${String(month).padStart(2, "0")}/${String(count).padStart(4, "0")}`
        : `KW-${String(count).padStart(5, "0")}`,
    );
  }
  return numbers;
}

function toRow(entity: Entity, line: Line, invoices: Map<string, string>, seed: string): Row<"transactions"> {
  const { registration } = line;
  const { person, offer, channel } = registration;
  const draw = spellingOf(seed, line.id);
  const organization = person.organization !== null && draw.chance(0.82) ? person.organization : null;
  return {
    id: line.id,
    year: yearOf(line.day),
    entered: line.day,
    unit: registration.unit,
    cash: line.cash,
    defects: [],
    mergedUp: [],
    order: line.order,
    cells: {
      transaction_date: meant(line.day),
      invoice_number: meant(invoices.get(line.order) ?? null),
      customer_name: spellName(person.name, draw),
      customer_phone: meant(draw.chance(0.92) ? person.phone : null),
      student_number: meant(registration.listed && draw.chance(0.86) ? person.number : null),
      organization_name: organization === null ? null : spellOrganization(organization, draw),
      unit_code: spellUnit(entity, registration.unit, draw),
      program_name: spellProgram(offer.program, draw),
      item_name: meant(line.item),
      quantity: meant(line.quantity),
      unit_price: meant(line.unitPrice),
      discount: meant(line.discount),
      amount: meant(line.amount),
      payment_method: meant(draw.weighted(METHODS)),
      payment_status: line.status === null ? null : spellStatus(line.status, draw),
      transaction_type: line.type === "new" && draw.chance(0.06) ? null : spellType(line.type, draw),
      channel_name:
        channel === null || draw.chance(line.type === "new" ? 0.08 : 0.5) ? null : spellChannel(channel, draw),
      note: meant(
        line.note ?? (draw.chance(0.04) ? draw.pick(["titip resepsionis", "kelas sore", "bukti di WA"]) : null),
      ),
    },
  };
}
