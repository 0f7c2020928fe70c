import { type ChannelReport } from "@packages/report";
import { isKnown } from "../say/names.ts";
import { anything, byName, sum } from "./fold.ts";

/** Channels with anything to show, by leads. */
export function ranked(channels: ChannelReport[]): ChannelReport[] {
  return channels
    .filter(({ leads, enrollments, revenue, spend }) => anything(leads, enrollments, revenue, spend))
    .sort((a, b) => b.leads - a.leads || b.enrollments - a.enrollments || b.revenue - a.revenue || byName(a, b));
}

/** A channel is judged by its ratios from so many leads on, and so large a part of all. */
const LEAST = { leads: 5, part: 0.03 };

/** The channel with the highest conversion, of those with leads enough to judge; null with fewer than two. */
export function bestConverting(channels: ChannelReport[]): ChannelReport | null {
  const least = Math.max(LEAST.leads, (sum(channels.map(({ leads }) => leads)) ?? 0) * LEAST.part);
  const judged = channels.filter(
    (channel) => isKnown(channel) && channel.leads >= least && (channel.conversion ?? 0) > 0,
  );
  if (judged.length < 2) return null;
  return judged.reduce((top, channel) => ((channel.conversion ?? 0) > (top.conversion ?? 0) ? channel : top));
}

/** The channel whose paid enrolments cost least, of those that cost anything; null with fewer than two. */
export function cheapest(channels: ChannelReport[]): ChannelReport | null {
  const judged = channels.filter(
    (channel) => isKnown(channel) && channel.leads >= LEAST.leads && (channel.cost_per_enrollment ?? 0) > 0,
  );
  if (judged.length < 2) return null;
  return judged.reduce((low, channel) =>
    (channel.cost_per_enrollment ?? 0) < (low.cost_per_enrollment ?? 0) ? channel : low,
  );
}
