import { unitScopes, type Entity } from "@config/atlas";
import type { Day } from "../calendar/day.ts";
import { isActive, type Facts, type Line } from "./facts.ts";
import { ALL, computeMart, cellsOf, type Mart, type MartRule, type Value } from "./mart.ts";
import { shareOf } from "./money.ts";
import type { Period } from "./periods.ts";
import type { Plan } from "./targets.ts";

export const MART_NAMES = [
  "mart_revenue",
  "mart_program_progress",
  "mart_channel_marketing",
  "mart_school_progress",
] as const;
export type MartName = (typeof MART_NAMES)[number];
export type Marts = Record<MartName, Mart>;

/** The four marts, each number counted anew from the rows for each stretch of days. */
export function martsOf(entity: Entity, calendar: readonly Period[], facts: Facts, plan: Plan): Marts {
  const at = cellsOf(unitScopes(entity));
  const compute = (rule: MartRule) => computeMart(entity, calendar, plan, rule);
  return {
    mart_revenue: compute(revenueRule(at, facts)),
    mart_program_progress: compute(progressRule(at, facts)),
    mart_channel_marketing: compute(marketingRule(at, facts)),
    mart_school_progress: compute(schoolRule(at, facts)),
  };
}

type CellsOf = ReturnType<typeof cellsOf>;

/** Cells that add up as rows come by, each started empty. */
function gather<T>(start: () => T) {
  const cells = new Map<string, T>();
  return {
    cells,
    cell: (key: string): T => {
      const found = cells.get(key) ?? start();
      cells.set(key, found);
      return found;
    },
  };
}

function results<T>(cells: ReadonlyMap<string, T>, values: (cell: T) => Record<string, Value>) {
  return new Map([...cells].map(([key, cell]) => [key, values(cell)]));
}

/** Lines, which are in order of time, from one day to another. */
function between(lines: readonly Line[], from: Day, to: Day): readonly Line[] {
  const first = lines.findIndex((line) => line.day >= from);
  if (first < 0) return [];
  const end = lines.findIndex((line) => line.day > to);
  return lines.slice(first, end < 0 ? lines.length : end);
}

const within = (day: Day | null, from: Day, to: Day): boolean => day !== null && day >= from && day <= to;

function revenueRule(at: CellsOf, { lines }: Facts): MartRule {
  return {
    third: "program_code",
    labels: {},
    measures: {
      gross_revenue: "money",
      discount: "money",
      refund: "money",
      net_revenue: "money",
      outstanding: "money",
      order_count: "count",
      customer_count: "count",
      average_order: "money share",
    },
    plain: { row_count: "count", amount_total: "money" },
    target: { metric: "revenue", column: "target_revenue", actual: "net_revenue", onlyWhole: false },
    mayBePart: false,
    keys: lines.map(({ unit, program }) => ({ unit, third: program })),
    measure: (from, to) => {
      const { cells, cell } = gather(() => ({
        gross: 0,
        discount: 0,
        refund: 0,
        outstanding: 0,
        amount: 0,
        rows: 0,
        orders: new Set<string>(),
        customers: new Set<string>(),
      }));
      for (const line of between(lines, from, to)) {
        for (const key of at(line.unit, line.program)) {
          const sums = cell(key);
          sums.gross += line.gross;
          sums.discount += line.discount;
          sums.refund += line.refund;
          sums.outstanding += line.outstanding;
          sums.amount += line.amount;
          sums.rows += 1;
          if (!line.counted) continue;
          sums.orders.add(line.invoice);
          sums.customers.add(line.customer);
        }
      }
      return results(cells, ({ gross, discount, refund, outstanding, amount, rows, orders, customers }) => ({
        gross_revenue: gross,
        discount,
        refund,
        net_revenue: gross - discount - refund,
        outstanding,
        order_count: orders.size,
        customer_count: customers.size,
        average_order: shareOf(gross - discount - refund, orders.size),
        row_count: rows,
        amount_total: amount,
      }));
    },
  };
}

function progressRule(at: CellsOf, { lines, enrollments }: Facts): MartRule {
  const renewals = lines.filter((line) => line.counted && line.renewal);
  return {
    third: "program_code",
    labels: {},
    measures: {
      new_enrollments: "count",
      active_students: "count",
      completed: "count",
      dropped: "count",
      renewals: "count",
    },
    plain: {},
    target: { metric: "enrollments", column: "target_enrollments", actual: "new_enrollments", onlyWhole: false },
    mayBePart: false,
    keys: [...enrollments, ...lines].map(({ unit, program }) => ({ unit, third: program })),
    measure: (from, to) => {
      const { cells, cell } = gather(() => ({
        fresh: 0,
        completed: 0,
        dropped: 0,
        renewals: 0,
        active: new Set<string>(),
      }));
      for (const each of enrollments) {
        const fresh = within(each.registered, from, to);
        const ended = within(each.end, from, to);
        const active = isActive(each, to);
        if (!fresh && !ended && !active) continue;
        for (const key of at(each.unit, each.program)) {
          const sums = cell(key);
          if (fresh) sums.fresh += 1;
          if (ended && each.status === "completed") sums.completed += 1;
          if (ended && each.status === "dropped") sums.dropped += 1;
          if (active) sums.active.add(each.customer);
        }
      }
      for (const line of between(renewals, from, to))
        for (const key of at(line.unit, line.program)) {
          cell(key).renewals += 1;
        }
      return results(cells, ({ fresh, completed, dropped, renewals: renewed, active }) => ({
        new_enrollments: fresh,
        active_students: active.size,
        completed,
        dropped,
        renewals: renewed,
      }));
    },
  };
}

function marketingRule(at: CellsOf, { lines, enrollments, promotions }: Facts): MartRule {
  return {
    third: "channel_code",
    labels: {},
    measures: {
      leads: "count",
      new_enrollments: "count",
      paid_enrollments: "count",
      conversion: "ratio",
      net_revenue: "money",
      spend: "money",
      cost_per_enrollment: "money share",
    },
    plain: {},
    target: { metric: "leads", column: "target_leads", actual: "leads", onlyWhole: true },
    mayBePart: false,
    keys: [...lines, ...enrollments, ...promotions].map(({ unit, channel }) => ({ unit, third: channel })),
    measure: (from, to) => {
      const { cells, cell } = gather(() => ({ leads: 0, fresh: 0, paid: 0, net: 0, spend: 0 }));
      for (const { registered, unit, channel, paid } of enrollments) {
        if (!within(registered, from, to)) continue;
        for (const key of at(unit, channel)) {
          const sums = cell(key);
          sums.fresh += 1;
          if (paid) sums.paid += 1;
        }
      }
      for (const { day, unit, channel, leads, cost } of promotions) {
        if (!within(day, from, to)) continue;
        for (const key of at(unit, channel)) {
          const sums = cell(key);
          sums.leads += leads;
          sums.spend += cost;
        }
      }
      for (const { unit, channel, gross, discount, refund } of between(lines, from, to))
        for (const key of at(unit, channel)) {
          cell(key).net += gross - discount - refund;
        }
      return results(cells, ({ leads, fresh, paid, net, spend }) => ({
        leads: leads + fresh,
        new_enrollments: fresh,
        paid_enrollments: paid,
        conversion: leads + fresh === 0 ? null : paid / (leads + fresh),
        net_revenue: net,
        spend,
        cost_per_enrollment: shareOf(spend, paid),
      }));
    },
  };
}

function schoolRule(at: CellsOf, { lines, enrollments, organizationNames }: Facts): MartRule {
  return {
    third: "organization_key",
    labels: { organization_name: (key) => (key === ALL ? null : (organizationNames.get(key) ?? null)) },
    measures: { students: "count", active_students: "count", net_revenue: "money", order_count: "count" },
    plain: {},
    target: null,
    mayBePart: true,
    keys: [...lines, ...enrollments].map(({ unit, organization }) => ({ unit, third: organization })),
    measure: (from, to) => {
      const { cells, cell } = gather(() => ({
        students: new Set<string>(),
        active: new Set<string>(),
        net: 0,
        orders: new Set<string>(),
      }));
      for (const each of enrollments) {
        const fresh = within(each.registered, from, to);
        const active = isActive(each, to);
        if (!fresh && !active) continue;
        for (const key of at(each.unit, each.organization)) {
          const sums = cell(key);
          if (fresh) sums.students.add(each.customer);
          if (active) sums.active.add(each.customer);
        }
      }
      for (const line of between(lines, from, to))
        for (const key of at(line.unit, line.organization)) {
          const sums = cell(key);
          sums.net += line.gross - line.discount - line.refund;
          if (line.counted) sums.orders.add(line.invoice);
        }
      return results(cells, ({ students, active, net, orders }) => ({
        students: students.size,
        active_students: active.size,
        net_revenue: net,
        order_count: orders.size,
      }));
    },
  };
}
