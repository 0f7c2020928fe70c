import path from "node:path";
import type { Context } from "../context.ts";
import type { ValidateResult } from "../validate/index.ts";
import { count, percent, table } from "@core/command";

/** What validate says of a year to people: counts, then each reason with a cell to look at. */
export function validationLines(result: ValidateResult, { home, entity }: Context): string[] {
  const { year, rows, accepted, rejected, skipped } = result;
  const share = rows === 0 ? "" : ` (${percent(accepted / rows)} accepted)`;
  const tables = Object.entries(result.report.tables).map(([name, counts]) => [
    name,
    counts.rows,
    counts.accepted,
    counts.rejected,
  ]);
  return [
    `${entity.code} ${year}: ${count(rows)} rows, ${count(accepted)} accepted, ${count(rejected)} rejected${share}${skipped ? ", unchanged" : ""}`,
    "",
    ...table(["table", "rows", "accepted", "rejected"], tables),
    "",
    ...reasonLines(result),
    `details: ${path.relative(home.root, home.validation(entity.code, year))}` +
      (rejected > 0 ? `, rejected rows: ${path.relative(home.root, home.invalid)}` : ""),
    "",
  ];
}

function reasonLines({ report }: ValidateResult): string[] {
  const found = report.checks.filter((check) => check.rows > 0);
  const rows = found.map(({ table: name, reason_code, severity, rows: faulty, samples: [sample] }) => {
    const where = sample ? `${sample.source_file} ${sample.link}` : "";
    return [severity, name, reason_code, faulty, where, sample?.value ? short(sample.value) : "(empty)"];
  });
  const lines = table(["severity", "table", "reason", "rows", "first seen in", "value"], rows);
  return lines.length > 0 ? [...lines, ""] : [];
}

/** One line of a value, whatever a cell holds. */
function short(value: string): string {
  const line = value.replace(/\p{C}+/gu, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
