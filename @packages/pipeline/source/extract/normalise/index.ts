import { matchKey, matchUnit, type Entity } from "@config/atlas";
import type { Column } from "../schema.ts";
import { isBlank, type CellValue } from "../workbook/cell.ts";
import { normaliseAmount } from "./amount.ts";
import { normaliseDate } from "./date.ts";
import { normaliseInteger } from "./integer.ts";
import { normalisePhone } from "./phone.ts";
import { normaliseText, originalText } from "./text.ts";

/** A cell of one column → its canonical text; a value that is not understood comes back exactly as it was. */
export type Normaliser = (value: CellValue) => string;

/** Workbooks repeat units, terms and phones: the last few thousand different texts are understood once. */
const remembered = 10_000;

/** The normaliser of a column. `serialOffset` is 1462 where the workbook counts days from 1904. */
export function normaliserOf(column: Column, entity: Entity, serialOffset: number): Normaliser {
  const understand = understanding(column, entity, serialOffset);
  if (understand === null) return normaliseText;
  return (value) => (isBlank(value) ? "" : (understand(value) ?? originalText(value)));
}

function understanding(
  column: Column,
  entity: Entity,
  serialOffset: number,
): ((value: CellValue) => string | null) | null {
  if (column.as === "phone") return memoised(normalisePhone);
  if (column.as === "unit") return memoised((value) => matchUnit(entity, originalText(value)));
  switch (column.type) {
    case "date":
      return (value) => normaliseDate(value, serialOffset);
    case "amount":
      return normaliseAmount;
    case "integer":
      return normaliseInteger;
    case "enum": {
      const terms = enumTerms(column);
      return memoised((value) => terms.get(matchKey(originalText(value))) ?? null);
    }
    case "text":
      return null;
  }
}

function enumTerms(column: Column): Map<string, string> {
  const terms = new Map<string, string>();
  for (const [term, spellings] of Object.entries(column.values ?? {})) {
    for (const spelling of [term, ...spellings]) terms.set(matchKey(spelling), term);
  }
  return terms;
}

function memoised(understand: (value: CellValue) => string | null): (value: CellValue) => string | null {
  const known = new Map<CellValue, string | null>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const understood = understand(value);
    if (known.size >= remembered) known.clear();
    known.set(value, understood);
    return understood;
  };
}
