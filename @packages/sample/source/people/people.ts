import { dayOf, type Day } from "../calendar/day.ts";
import type { Segment } from "../catalogue/programs.ts";
import { at, random, type Random } from "../random.ts";
import { drawName, type Gender } from "./names.ts";
import { drawOrganization, type Organization } from "./schools.ts";

export type Person = {
  id: number;
  name: string;
  gender: Gender;
  birth: Day;
  /** E.164; siblings share their parent's. */
  phone: string;
  email: string | null;
  guardian: string | null;
  organization: Organization | null;
  segment: Segment;
  /** The student number, with its leading zeros; one in sixteen was never given any. */
  number: string | null;
};

/** Ages in years on registration, from and to. */
const AGES: Record<Segment, readonly [number, number]> = {
  kid: [6, 12],
  teen: [13, 18],
  student: [18, 24],
  adult: [23, 45],
};
const EMPLOYED = 0.45;
const PREFIXES = "811 812 813 821 822 823 851 852 853 856 857 858 859 877 878 895 896 897".split(" ");
const FIRST_NUMBER = 9400;

/** Creates people one after the other, numbering them as the office does. */
export function createPeople(seed: string, organizations: readonly Organization[]) {
  let count = 0;
  let lastChild: { person: Person; family: string } | null = null;

  return (segment: Segment, year: number): Person => {
    count += 1;
    const draw = random(seed, "person", count);
    const gender: Gender = draw.chance(0.55) ? "female" : "male";
    const minor = segment === "kid" || segment === "teen";
    const sibling = minor && lastChild !== null && draw.chance(0.12) ? lastChild : null;
    const { name, family } = drawName(draw, gender, sibling?.family);
    const [youngest, oldest] = AGES[segment];
    const person: Person = {
      id: count,
      name,
      gender,
      birth: dayOf(year - draw.int(youngest, oldest), draw.int(1, 12), draw.int(1, 28)),
      phone: sibling?.person.phone ?? drawPhone(draw),
      email: segment !== "kid" && draw.chance(0.6) ? emailOf(name, draw) : null,
      guardian: minor ? (sibling?.person.guardian ?? drawName(draw, "female", family).name) : null,
      organization:
        segment === "adult" && !draw.chance(EMPLOYED) ? null : drawOrganization(draw, organizations, segment),
      segment,
      number: draw.chance(1 / 16) ? null : String(FIRST_NUMBER + count).padStart(5, "0"),
    };
    if (minor) lastChild = { person, family };
    return person;
  };
}

function drawPhone(random: Random): string {
  return `+62${random.pick(PREFIXES)}${String(random.int(10_000_000, 99_999_999))}`;
}

function emailOf(name: string, random: Random): string {
  const parts = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .split(" ");
  const host = random.pick(["gmail.com", "gmail.com", "yahoo.co.id", "outlook.com", "students.undip.ac.id"]);
  return `${at(parts, 0)}.${at(parts, parts.length - 1)}${String(random.int(1, 99))}@${host}`;
}
