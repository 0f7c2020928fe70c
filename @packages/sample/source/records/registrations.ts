import type { Channel, Entity } from "@config/atlas";
import { addMonths, yearOf, type Day } from "../calendar/day.ts";
import { channelWeights } from "../catalogue/channels.ts";
import { offersOf, type Offer } from "../catalogue/programs.ts";
import { createPeople, type Person } from "../people/people.ts";
import { organizationsOf } from "../people/schools.ts";
import { random, type Random } from "../random.ts";
import { seasonalDays } from "../seasons/seasons.ts";

/** A term paid for: the first, or a renewal. */
export type Term = { paid: Day; end: Day };

/** A person on a program, as it really went. */
export type Registration = {
  id: string;
  person: Person;
  offer: Offer;
  /** The unit that sold it: the program's own, but for a stray sale at another desk. */
  unit: string;
  registered: Day;
  start: Day;
  terms: Term[];
  dropped: Day | null;
  onLeave: boolean;
  channel: Channel | null;
  firstTime: boolean;
  /** Whether the office put it into its list of students: walk-ins of tests often are not. */
  listed: boolean;
};

/** Years of growth behind the last year, in which `rows` is reached. */
const GROWTH = 1.14;
/** Transaction rows that a registration leaves behind on average; measured. */
const LINES: Record<Offer["kind"], number> = { course: 3.05, test: 1.1 };

/** About how many transaction rows a year has. */
export function rowsIn(year: number, lastYear: number, rows: number): number {
  return rows / GROWTH ** (lastYear - year);
}

/** Everybody who registered from the year before the first to the last, in order of time. */
export function registrationsOf(entity: Entity, years: readonly number[], rows: number, seed: string): Registration[] {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const newPerson = createPeople(seed, organizationsOf(entity));
  const book: Registration[] = [];
  const byPerson = new Map<Person, Registration[]>();
  for (let year = first - 1; year <= last; year += 1) {
    const channels = channelWeights(entity, year);
    for (const [offer, registered] of demand(entity, year, rowsIn(year, last, rows), seed)) {
      const id = `r${book.length + 1}`;
      const draw = random(seed, "registration", id);
      const returning = draw.chance(0.18) ? findReturning(book, byPerson, offer, registered, draw) : null;
      const person = returning ?? newPerson(draw.weighted(offer.segments), year);
      const registration: Registration = {
        id,
        person,
        offer,
        unit: draw.chance(0.006) ? draw.pick(entity.units).code : offer.program.unit,
        registered,
        ...course(offer, registered, draw),
        channel: draw.chance(0.93) ? draw.weighted(channels) : null,
        firstTime: returning === null,
        listed: offer.kind === "course" || draw.chance(0.6),
      };
      book.push(registration);
      byPerson.set(person, [...(byPerson.get(person) ?? []), registration]);
    }
  }
  return book;
}

/** What is wanted in a year and when, in order of time. */
function demand(entity: Entity, year: number, rows: number, seed: string): [Offer, Day][] {
  const offers = offersOf(entity).map((offer) => ({
    offer,
    weight: offer.weight * offer.growth ** (year - 2023),
    drawDay: seasonalDays(year, offer.tilt),
  }));
  const total = offers.reduce((sum, each) => sum + each.weight, 0);
  const lines = offers.reduce((sum, each) => sum + (each.weight / total) * LINES[each.offer.kind], 0);
  const draw = random(seed, "demand", year);
  const wanted = Array.from({ length: Math.round(rows / lines) }, (): [Offer, Day] => {
    const { offer, drawDay } = draw.weighted(offers.map((each) => [each, each.weight] as const));
    return [offer, drawDay(draw)];
  });
  return wanted.sort(([, day], [, other]) => day - other);
}

/** Somebody known who takes up another program, or comes back to one that ended in an earlier year. */
function findReturning(
  book: readonly Registration[],
  byPerson: ReadonlyMap<Person, Registration[]>,
  offer: Offer,
  on: Day,
  draw: Random,
): Person | null {
  if (book.length === 0) return null;
  const year = yearOf(on);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { person } = draw.pick(book);
    if (!offer.segments.some(([segment]) => segment === person.segment)) continue;
    const before = (byPerson.get(person) ?? []).filter((each) => each.offer.program === offer.program);
    if (before.every((each) => yearOf(endOf(each)) < year)) return person;
  }
  return null;
}

/** When it ended or will end, as is known at last. */
export function endOf(registration: Registration): Day {
  return registration.dropped ?? registration.terms.at(-1)?.end ?? registration.start;
}

function course(
  offer: Offer,
  registered: Day,
  draw: Random,
): Pick<Registration, "start" | "terms" | "dropped" | "onLeave"> {
  const start = registered + draw.int(3, 20);
  if (offer.kind === "test") return { start, terms: [{ paid: registered, end: start }], dropped: null, onLeave: false };
  const terms: Term[] = [{ paid: registered, end: addMonths(start, offer.months) }];
  let end = addMonths(start, offer.months);
  while (terms.length < 4 && draw.chance(0.33)) {
    const paid = end + draw.int(-10, 5);
    end = addMonths(end, offer.months);
    terms.push({ paid, end });
  }
  const beforeLast = terms.length > 1 ? (terms.at(-2)?.end ?? start) : start;
  const dropped = draw.chance(0.08) ? beforeLast + draw.int(10, Math.max(11, end - beforeLast - 5)) : null;
  return { start, terms, dropped, onLeave: dropped === null && draw.chance(0.04) };
}
