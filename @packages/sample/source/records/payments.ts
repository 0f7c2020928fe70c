import { addMonths, yearOf, type Day } from "../calendar/day.ts";
import { priceIn } from "../catalogue/programs.ts";
import { random, type Random } from "../random.ts";
import type { PaymentStatus, Sen, TransactionType } from "./entry.ts";
import type { Registration } from "./registrations.ts";

/** One line of an order as the till knows it. */
export type Line = {
  id: string;
  /** Lines of one order share it; it becomes the invoice number. */
  order: string;
  registration: Registration;
  day: Day;
  item: string;
  quantity: number | null;
  unitPrice: Sen | null;
  discount: Sen | null;
  amount: Sen;
  status: PaymentStatus | null;
  type: TransactionType;
  note: string | null;
  cash: boolean;
};

type Part = Pick<Line, "day" | "item" | "amount" | "status"> & Partial<Pick<Line, "discount" | "type" | "note">>;

const RUPIAH = 100;

/** All that a registration paid, owed, cancelled or got back. */
export function linesOf(registration: Registration, seed: string): Line[] {
  return registration.terms.flatMap((term, index) => {
    const draw = random(seed, "payments", registration.id, index);
    const order = `${registration.id}-${index + 1}`;
    const renewed = index > 0;
    const parts = [
      ...(renewed ? [] : extras(registration, term.paid, draw)),
      ...fee(registration, term.paid, draw, renewed),
    ];
    const cash = parts.length === 1 && !isCorporate(registration) && draw.chance(0.07);
    return parts.map((part, place) => toLine(part, { registration, order, place, renewed, cash, draw }));
  });
}

type Sale = { registration: Registration; order: string; place: number; renewed: boolean; cash: boolean; draw: Random };

function toLine(part: Part, { registration, order, place, renewed, cash, draw }: Sale): Line {
  const discount = part.discount ?? null;
  const type = part.type ?? (renewed ? "renewal" : "new");
  // A part payment or a refund has often no quantity and price of its own.
  const priced = type !== "refund" && (part.status === "paid" || draw.chance(0.6));
  const heads = priced && isCorporate(registration) && discount === null ? 10 : 1;
  const amount = part.amount * heads;
  return {
    id: `${order}-${place + 1}`,
    order,
    registration,
    day: part.day,
    item: part.item,
    quantity: priced ? heads : null,
    unitPrice: priced ? part.amount + (discount ?? 0) : null,
    discount,
    amount,
    status: part.status,
    type,
    note: part.note ?? null,
    cash,
  };
}

/** A company that sends its people: bought by the ten. */
function isCorporate({ person, offer, id }: Registration): boolean {
  return person.segment === "adult" && person.organization !== null && offer.price > 3_000_000 && id.endsWith("7");
}

function extras({ firstTime, offer }: Registration, day: Day, draw: Random): Part[] {
  if (offer.kind === "test") return [];
  const parts: Part[] = [];
  if (firstTime && draw.chance(0.55))
    parts.push({ day, item: "Biaya Pendaftaran", amount: 150_000 * RUPIAH, status: "paid" });
  if (draw.chance(0.25)) parts.push({ day, item: "Modul", amount: draw.int(5, 8) * 25_000 * RUPIAH, status: "paid" });
  return parts;
}

function fee({ offer }: Registration, day: Day, draw: Random, renewed: boolean): Part[] {
  const cents = draw.chance(0.012) ? 50 : 0;
  const price = priceIn(offer, yearOf(day)) * RUPIAH + cents;
  const rate = draw.chance(renewed ? 0.08 : 0.18) ? draw.pick([5, 10, 10, 15]) : 0;
  const discount = rate === 0 ? null : Math.round((price * rate) / 100 / 500_000) * 500_000;
  const whole: Part = { day, item: draw.pick(offer.items), amount: price - (discount ?? 0), discount, status: "paid" };
  const plan = offer.kind === "test" ? draw.weighted(TEST_PLANS) : draw.weighted(COURSE_PLANS);
  return PLANS[plan](whole, draw);
}

type Plan = "full" | "unstated" | "deposit" | "installments" | "unpaid" | "cancelled" | "refunded" | "returned";

const COURSE_PLANS: readonly (readonly [Plan, number])[] = [
  ["full", 46],
  ["unstated", 4],
  ["deposit", 16],
  ["installments", 20],
  ["unpaid", 5],
  ["cancelled", 3],
  ["refunded", 2],
  ["returned", 4],
];
const TEST_PLANS: readonly (readonly [Plan, number])[] = [
  ["full", 84],
  ["unstated", 5],
  ["unpaid", 3],
  ["cancelled", 4],
  ["refunded", 2],
  ["returned", 2],
];

const PLANS: Record<Plan, (whole: Part, draw: Random) => Part[]> = {
  full: (whole) => [whole],
  unstated: (whole) => [{ ...whole, status: null }],
  deposit: (whole, draw) => {
    const down = thousands(whole.amount * draw.pick([0.2, 0.3, 0.5]));
    const due = whole.day + draw.int(7, 35);
    const rest: Part = {
      ...whole,
      item: `Pelunasan ${whole.item}`,
      day: due,
      amount: whole.amount - down,
      discount: null,
    };
    const held: Part = { ...whole, item: `DP ${whole.item}`, amount: down, status: "deposit" };
    return draw.chance(0.85) ? [held, rest] : [held];
  },
  installments: (whole, draw) => {
    const count = draw.pick([2, 3, 3, 4]);
    const share = thousands(whole.amount / count);
    return Array.from({ length: count }, (_, index) => ({
      ...whole,
      item: `Cicilan ${index + 1} ${whole.item}`,
      day: index === 0 ? whole.day : addMonths(whole.day, index) + draw.int(-3, 3),
      amount: index === count - 1 ? whole.amount - share * (count - 1) : share,
      discount: index === 0 ? (whole.discount ?? null) : null,
      status: index === count - 1 && draw.chance(0.7) ? ("paid" as const) : ("installment" as const),
    }));
  },
  unpaid: (whole) => [{ ...whole, status: "unpaid", note: "menyusul" }],
  cancelled: (whole) => [{ ...whole, status: "cancelled", note: "batal ikut" }],
  refunded: (whole) => [{ ...whole, status: "refunded" }],
  returned: (whole, draw) => {
    const back = thousands(whole.amount * draw.pick([0.5, 0.75, 1]));
    return [
      whole,
      {
        day: whole.day + draw.int(5, 40),
        item: whole.item,
        amount: draw.chance(0.6) ? -back : back,
        discount: null,
        status: draw.weighted<PaymentStatus | null>([
          ["paid", 5],
          [null, 3],
          ["refunded", 2],
          ["cancelled", 0.6],
          ["unpaid", 0.4],
        ]),
        type: "refund",
        note: "pengembalian dana",
      },
    ];
  },
};

/** Down to a thousand rupiah. */
function thousands(amount: number): Sen {
  return Math.floor(amount / (1000 * RUPIAH)) * 1000 * RUPIAH;
}
