import { rupiahOfSen } from "@packages/db/money";
import type { Named, Names } from "../registry/names.ts";
import type { Source } from "./behind.ts";
import type { BehindRow } from "./schema.ts";

/** A row as the database gives it: the fields of its kind. */
export type RawRow = {
  id: string;
  date: string;
  value: number;
  unit: string;
  channel: string;
  organization_id: string | null;
  organization_name: string | null;
  source_file: string | null;
  source_sheet: string | null;
  source_row: number | null;
  person_id: string;
  person_name: string | null;
  program: string;
  program_name: string | null;
  order_id: string;
  invoice_number: string | null;
  item_name: string | null;
  type: string | null;
  quantity: number | null;
  amount: number;
  class_name: string | null;
  status: string | null;
  start_date: string | null;
  end_date: string | null;
  is_paid: boolean;
  name: string;
  leads: number;
  cost: number;
};

/** A row as answers have it. */
export function behindRow({ kind, rule }: Source, raw: RawRow, names: Names): BehindRow {
  const common = {
    id: raw.id,
    date: raw.date,
    value: rule.format === "money" ? rupiahOfSen(raw.value) : raw.value,
    unit: raw.unit,
    channel: named(names.channels, raw.channel),
    organization: linkOf(raw.organization_id, raw.organization_name),
    source: sourceOf(raw),
  };
  if (kind === "activity") return { kind, ...common, name: raw.name, leads: raw.leads, cost: rupiahOfSen(raw.cost) };
  const person = linkOf(raw.person_id, raw.person_name);
  const program = named(names.programs, raw.program, raw.program_name);
  if (kind === "enrollment") {
    const { class_name, status, start_date, end_date, is_paid } = raw;
    return { kind, ...common, person, program, class_name, status, start_date, end_date, is_paid };
  }
  const { order_id, invoice_number, item_name, type, quantity } = raw;
  const order = { id: order_id, invoice_number };
  return { kind, ...common, person, program, order, item_name, type, quantity, amount: rupiahOfSen(raw.amount) };
}

export function sourceOf({
  source_file,
  source_sheet,
  source_row,
}: Pick<RawRow, "source_file" | "source_sheet" | "source_row">) {
  if (source_file === null || source_sheet === null || source_row === null) return null;
  return { file: source_file, sheet: source_sheet, row: source_row };
}

/** The name that the registry has for a code; what it does not know, as the workbook calls it. */
export function named(
  names: readonly Named[],
  code: string,
  written: string | null = null,
): { code: string; name: string } {
  const known = names.find((each) => each.code === code);
  return { code, name: code === "UNMAPPED" && written !== null ? written : (known?.name ?? code) };
}

export type Link = { id: string; name: string };

/** A record to go on to. `known`: those whose names are known already. */
export function linkOf(id: string | null, name: string | null, known: readonly Link[] = []): Link | null {
  if (id === null) return null;
  return { id, name: known.find((each) => each.id === id)?.name ?? name ?? id };
}
