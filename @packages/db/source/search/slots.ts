import { sql, type Placeholder } from "drizzle-orm";
import type { Filters, FilterSlots } from "./filters.ts";
import type { Term } from "./terms.ts";

/** What stands in a statement for a value of the question. */
export type Slot = Placeholder;

/**
 * Takes the values of a question out of its statement, so that questions which differ in values alone have one statement: to
 * write it takes longer than most take to be answered.
 */
export class Slots {
  readonly values: Record<string, unknown> = {};

  /** A name may stand for one value alone. */
  of(name: string, value: unknown): Slot {
    this.values[name] = value;
    return sql.placeholder(name);
  }

  ofTerms(terms: readonly Term[]): Term<Slot>[] {
    return terms.map((term, index) => this.#ofEach(term, (part) => `${part} ${index}`) as Term<Slot>);
  }

  ofFilters({ units, isActive, ...filters }: Filters): FilterSlots {
    return this.#ofEach(
      {
        ...filters,
        ...(units && { units: JSON.stringify(units) }),
        ...(isActive !== undefined && { isActive: Number(isActive) }),
      },
      (name) => name,
    );
  }

  /** What there are values of, and so what the statement is like. */
  get shape(): string {
    return Object.keys(this.values).join(",");
  }

  #ofEach(values: object, nameOf: (key: string) => string): Record<string, Slot> {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([key, value]) => [key, this.of(nameOf(key), value)]));
  }
}
