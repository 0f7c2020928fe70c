import { EVENTS, type Activity, type Enrollment, type Order, type TimelineEvent, type Transaction } from "./schema.ts";

type Told = {
  enrollments?: readonly Enrollment[];
  orders?: readonly Order[];
  transactions?: readonly Transaction[];
  activities?: readonly Activity[];
};

/** What happened, the latest first; on one day in the order of `EVENTS`, the last of them first. */
export function timelineOf({
  enrollments = [],
  orders = [],
  transactions = [],
  activities = [],
}: Told): TimelineEvent[] {
  const events = [
    ...enrollments.flatMap((each) => [
      event("registered", each.id, each.registered_on, each.program.name, null, null),
      event("started", each.id, each.start_date, each.program.name, null, null),
      event("ended", each.id, each.end_date, each.program.name, each.status, null),
    ]),
    ...orders.map((each) => event("ordered", each.id, each.first_date, each.invoice_number, each.status, each.amount)),
    ...transactions.map((each) => event("transaction", each.id, each.date, each.type, each.status, each.amount)),
    ...activities.map((each) => event("activity", each.id, each.date, each.name, null, each.cost)),
  ].flat();
  return events.sort((one, other) => {
    if (one.date !== other.date) return one.date < other.date ? 1 : -1;
    return EVENTS.indexOf(other.event) - EVENTS.indexOf(one.event) || (one.id < other.id ? -1 : 1);
  });
}

function event(
  event: TimelineEvent["event"],
  id: string,
  date: string | null,
  what: string | null,
  status: string | null,
  amount: number | null,
): TimelineEvent[] {
  return date === null ? [] : [{ date, event, id, what, status, amount }];
}
