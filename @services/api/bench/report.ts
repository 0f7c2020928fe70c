import type { Figures, Measured } from "./measure.ts";
import type { Published } from "./publish.ts";

/** What is held to: milliseconds, the part of a full answer that a 304 may cost, and seconds of 100,000 rows. */
const limits = { record: 20, overview: 10, unchanged: 0.25, publish: 10 };

/** How many times a bare route a request may take, by its median at 16 connections: far above what it does take. */
const ratio = 150;

/** Prints all figures; gives the exit code: 1 where one is beyond its limit. */
export function reportAll({ peer, kinds, full, unchanged }: Figures, published: Published): number {
  const print = (name: string, ...cells: string[]) => {
    console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(11)).join(""));
  };
  print("16 connections", "p50", "p99", "a second", "of bare");
  for (const { name, p50, p99, rate } of [peer, ...kinds]) {
    print(name, milliseconds(p50), milliseconds(p99), rate.toFixed(0), times(p50 / peer.p50));
  }
  print("\none connection", "p50", "p99");
  for (const { name, p50, p99 } of [full, unchanged]) print(name, milliseconds(p50), milliseconds(p99));
  const { rows, seconds, p50, p99, requests } = published;
  print(`\npublish`, "rows", "seconds", "of 100,000", "reader p50", "reader p99", "requests");
  const share = (seconds / rows) * 100_000;
  print(
    "",
    rows.toLocaleString("en"),
    seconds.toFixed(1),
    share.toFixed(1),
    milliseconds(p50),
    milliseconds(p99),
    String(requests),
  );
  return judge([
    ...kinds
      .filter(({ name }) => name.startsWith("records"))
      .map((kind) => atMost(`p99 of ${kind.name}, in ms`, kind.p99, limits.record)),
    atMost("p50 of the overview, in ms", full.p50, limits.overview),
    unchangedCost(full, unchanged),
    atMost("seconds of publishing 100,000 rows", share, limits.publish),
  ]);
}

/** Prints ratios alone, which hold on any machine; gives the exit code. */
export function reportRatios({ peer, kinds, full, unchanged }: Figures): number {
  for (const { name, p50 } of kinds)
    console.log(`${name.padEnd(20)}${times(p50 / peer.p50).padStart(11)} a bare route`);
  return judge([
    ...kinds.map(({ name, p50 }) => atMost(`times a bare route of ${name}`, p50 / peer.p50, ratio)),
    unchangedCost(full, unchanged),
  ]);
}

type Check = { what: string; value: number; limit: number };

const atMost = (what: string, value: number, limit: number): Check => ({ what, value, limit });

const unchangedCost = (full: Measured, unchanged: Measured): Check =>
  atMost("part of a full answer that a 304 costs", unchanged.p50 / full.p50, limits.unchanged);

function judge(checks: readonly Check[]): number {
  console.log();
  for (const { what, value, limit } of checks) {
    console.log(`${value <= limit ? "ok  " : "OVER"} ${what}: ${value.toFixed(2)}, at most ${limit}`);
  }
  return checks.some(({ value, limit }) => value > limit) ? 1 : 0;
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const times = (value: number): string => `${value.toFixed(1)} ×`;
