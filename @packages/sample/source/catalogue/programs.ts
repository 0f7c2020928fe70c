import type { Entity, Program } from "@config/atlas";
import { random } from "../random.ts";

/** Who buys it: decides ages, schools and who pays. */
export type Segment = "kid" | "teen" | "student" | "adult";

/** What the office knows of a program beside its registry entry. Prices are in rupiah, of 2023. */
export type Offer = {
  program: Program;
  /** A course runs for months and can be renewed; a test is sat once. */
  kind: "course" | "test";
  price: number;
  months: number;
  /** Share of the entity's registrations, against its other programs'. */
  weight: number;
  segments: readonly (readonly [Segment, number])[];
  items: readonly string[];
  /** A factor a month, January first, on top of the common seasons. */
  tilt: readonly number[];
  /** Growth of registrations a year. */
  growth: number;
};

type Facts = Omit<Offer, "program">;

const LEVELS = ["Level 1", "Level 2", "Level 3", "Level 4"];
const COURSE: Omit<Facts, "price"> = {
  kind: "course",
  months: 3,
  weight: 8,
  segments: [
    ["student", 3],
    ["adult", 2],
  ],
  items: ["Reguler", "Intensif", "Privat"],
  tilt: [],
  growth: 1.1,
};
const TEENS = [["teen", 1]] as const;
const KIDS = [["kid", 1]] as const;
const ADULTS = [["adult", 1]] as const;
const MIXED = [
  ["teen", 3],
  ["student", 4],
  ["adult", 2],
] as const;
const TEST: Omit<Facts, "price"> = { ...COURSE, kind: "test", months: 0, items: ["Tes Reguler", "Tes Prioritas"] };

const FACTS: Record<string, Facts> = {
  IELTS_PREP: { ...COURSE, price: 3_200_000, weight: 10, growth: 1.15 },
  TOEFL_ITP_PREP: { ...COURSE, price: 1_850_000, months: 2, weight: 9 },
  TOEIC_PREP: { ...COURSE, price: 1_600_000, months: 2, weight: 4, growth: 0.97 },
  UTBK: {
    ...COURSE,
    price: 4_500_000,
    months: 6,
    segments: TEENS,
    items: ["Saintek", "Soshum", "Campuran"],
    tilt: [1.8, 1.5, 1.1, 0.5, 0.2, 0.2, 1, 1.4, 1.2, 1, 1, 0.8],
  },
  SCHOLARSHIP: {
    ...COURSE,
    price: 5_000_000,
    months: 4,
    weight: 3,
    items: ["LPDP", "Chevening", "Erasmus"],
    tilt: [1.2, 1, 0.8, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 1.5, 1.2, 0.8],
    growth: 1.3,
  },
  GENERAL_ENGLISH: { ...COURSE, price: 1_950_000, months: 4, weight: 18, segments: MIXED, items: LEVELS },
  ENGLISH_FOR_KIDS: {
    ...COURSE,
    price: 1_500_000,
    months: 4,
    weight: 14,
    segments: KIDS,
    items: ["Starter", "Mover", "Flyer"],
    tilt: [1.2, 0.9, 0.9, 0.8, 0.8, 1.2, 1.6, 1.1, 0.9, 0.8, 0.7, 0.5],
  },
  CONVERSATION: { ...COURSE, price: 1_750_000, weight: 9, segments: MIXED, items: LEVELS },
  BUSINESS_ENGLISH: { ...COURSE, price: 3_500_000, weight: 4, segments: ADULTS, growth: 1.05 },
  JAPANESE: { ...COURSE, price: 2_100_000, months: 4, weight: 9, segments: MIXED, items: ["N5", "N4", "N3"] },
  KOREAN: { ...COURSE, price: 2_100_000, months: 4, weight: 7, segments: MIXED, items: LEVELS, growth: 1.2 },
  MANDARIN: { ...COURSE, price: 2_200_000, months: 4, weight: 6, segments: MIXED, items: ["HSK 1", "HSK 2", "HSK 3"] },
  GERMAN: { ...COURSE, price: 2_600_000, months: 4, weight: 5, items: ["A1", "A2", "B1"], growth: 1.25 },
  IELTS_COURSE: { ...COURSE, price: 3_750_000, weight: 12, growth: 1.15 },
  TOEFL_COURSE: { ...COURSE, price: 2_400_000, months: 2, weight: 9 },
  DUOLINGO_COURSE: { ...COURSE, price: 1_500_000, months: 1, weight: 4, growth: 1.35 },
  ACADEMIC_WRITING: { ...COURSE, price: 2_750_000, weight: 3 },
  TOEFL_ITP_TEST: { ...TEST, price: 575_000, weight: 30 },
  TOEIC_TEST: { ...TEST, price: 750_000, weight: 12 },
  IELTS_TEST: { ...TEST, price: 3_350_000, weight: 10, growth: 1.15 },
};

/** The entity's programs as it sells them. One that this file does not know is an ordinary course. */
export function offersOf(entity: Entity): Offer[] {
  return entity.programs.map((program) => ({
    ...(FACTS[program.code] ?? { ...COURSE, price: random(program.code).int(60, 140) * 25_000 }),
    program,
  }));
}

/** The list price of a year in rupiah: dearer by 5 % a year, in steps of Rp 25.000. */
export function priceIn(offer: Offer, year: number): number {
  return Math.round((offer.price * 1.05 ** (year - 2023)) / 25_000) * 25_000;
}
