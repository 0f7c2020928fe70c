import type { Channel, Entity } from "@config/atlas";

/** Weight in 2023 and its factor a year: brochures fade, TikTok rises. */
const TRENDS: Record<string, readonly [number, number]> = {
  INSTAGRAM: [24, 1],
  TIKTOK: [5, 1.6],
  GOOGLE: [14, 1.1],
  WHATSAPP: [10, 1],
  REFERRAL: [26, 0.97],
  SCHOOL_VISIT: [10, 1],
  EVENT: [7, 0.95],
  BROCHURE: [8, 0.75],
  CAMPUS: [18, 1.05],
  WEBINAR: [9, 1.1],
  CORPORATE: [8, 1],
};

/** The channels with how often people name each in a year. */
export function channelWeights(entity: Entity, year: number): [Channel, number][] {
  return entity.channels.map((channel) => {
    const [weight, factor] = TRENDS[channel.code] ?? [8, 1];
    return [channel, weight * factor ** (year - 2023)];
  });
}
