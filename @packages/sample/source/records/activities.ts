import type { Channel, Entity } from "@config/atlas";
import { dayOf, partsOf } from "../calendar/day.ts";
import { organizationsOf } from "../people/schools.ts";
import { random, type Random } from "../random.ts";
import { seasonalDays } from "../seasons/seasons.ts";
import { meant, type Row } from "./entry.ts";
import { spellChannel, spellOrganization, spellUnit } from "./spellings.ts";

/** What a channel's doings are called, what they cost in thousands of rupiah, and how many leads they bring. */
const DOINGS: Record<
  string,
  { names: readonly string[]; cost: readonly [number, number]; leads: readonly [number, number] }
> = {
  INSTAGRAM: { names: ["Iklan Instagram", "Konten Reels", "Giveaway IG"], cost: [250, 3000], leads: [6, 45] },
  TIKTOK: { names: ["Iklan TikTok", "Video TikTok"], cost: [200, 1800], leads: [4, 40] },
  GOOGLE: { names: ["Google Ads", "Optimasi Google Maps"], cost: [500, 3500], leads: [5, 30] },
  WHATSAPP: { names: ["WA Blast alumni", "WA Blast calon siswa"], cost: [50, 300], leads: [2, 15] },
  SCHOOL_VISIT: { names: ["Presentasi sekolah", "Try out gratis"], cost: [200, 1200], leads: [10, 60] },
  EVENT: { names: ["Pameran pendidikan", "Stan car free day"], cost: [1500, 9000], leads: [20, 90] },
  BROCHURE: { names: ["Cetak brosur", "Pasang spanduk"], cost: [300, 2000], leads: [0, 8] },
  CAMPUS: { names: ["Kunjungan kampus", "MoU bahasa"], cost: [300, 2500], leads: [10, 60] },
  WEBINAR: { names: ["Webinar beasiswa", "Webinar skor tes"], cost: [150, 1500], leads: [15, 80] },
  CORPORATE: { names: ["Presentasi perusahaan"], cost: [300, 2500], leads: [1, 12] },
};
const ORDINARY = { names: ["Promosi"], cost: [200, 1500], leads: [1, 15] } as const;

/** A promotion of each unit in each month, and more in season: one for about every thirty transactions in all. */
export function activitiesOf(entity: Entity, year: number, rows: number, seed: string): Row<"activities">[] {
  const drawDay = seasonalDays(year);
  const organizations = organizationsOf(entity).filter(({ segment }) => segment !== "adult");
  const days = random(seed, "activity days", year);
  const steady = entity.units.flatMap(({ code }) =>
    Array.from({ length: 12 }, (_, month) => ({ day: dayOf(year, month + 1, days.int(1, 28)), unit: code })),
  );
  const more = Math.max(0, Math.round(rows / 30) - steady.length);
  const seasonal = Array.from({ length: more }, () => ({ day: drawDay(days), unit: days.pick(entity.units).code }));
  return [...steady, ...seasonal]
    .sort((left, right) => left.day - right.day)
    .map(({ day, unit }, index) => {
      const id = `a${year}-${index + 1}`;
      const draw = random(seed, "activity", id);
      const channel = draw.pick(entity.channels);
      const visited = draw.chance(0.5) ? draw.pick(organizations) : null;
      return {
        id,
        year,
        entered: day,
        unit,
        cash: false,
        defects: [],
        mergedUp: [],
        order: null,
        cells: {
          activity_date: meant(day),
          activity_name: meant(`${nameOf(channel, draw)} ${batch(day)}`),
          channel_name: draw.chance(0.96) ? spellChannel(channel, draw) : null,
          unit_code: spellUnit(entity, unit, draw),
          organization_name: visited === null ? null : spellOrganization(visited, draw),
          cost: meant(draw.chance(0.9) ? amount(channel, draw) : null),
          leads: meant(draw.chance(0.93) ? leadsOf(channel, draw) : null),
          note: meant(draw.chance(0.1) ? "dokumentasi di Drive" : null),
        },
      };
    });
}

const batch = (day: number) => `gelombang ${Math.ceil(partsOf(day).month / 3)}`;
const nameOf = (channel: Channel, draw: Random) => draw.pick((DOINGS[channel.code] ?? ORDINARY).names);

function leadsOf(channel: Channel, draw: Random): number {
  const [low, high] = (DOINGS[channel.code] ?? ORDINARY).leads;
  return draw.int(low, high);
}

/** In steps of Rp 50.000. */
function amount(channel: Channel, draw: Random): number {
  const [low, high] = (DOINGS[channel.code] ?? ORDINARY).cost;
  return draw.int(low / 50, high / 50) * 50_000 * 100;
}
