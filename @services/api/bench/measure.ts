import { median, percentile } from "@core/measure";
import type { Known } from "./data.ts";
import { load, type Load, type Times } from "./load.ts";
import { questionsOf } from "./questions.ts";
import type { Running } from "./running.ts";

/** Milliseconds: medians of rounds; `rate` is requests a second. */
export type Measured = { name: string; p50: number; p99: number; rate: number };

export type Figures = {
  /** A bare Hono route, and each kind of request, at 16 connections. */
  peer: Measured;
  kinds: Measured[];
  /** The overview in full and as 304, one request at a time. */
  full: Measured;
  unchanged: Measured;
};

const connections = 16;

/** Measures everything in turns, so that what else the machine does falls on all alike. */
export async function measure(
  { port, peer, cookie }: Running,
  known: Known,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Figures> {
  const headers = { cookie };
  const overview = "/dashboard/overview?entity=IONS&year=2025&month=Q1";
  const response = await fetch(`http://127.0.0.1:${port}${overview}`, { headers });
  const etag = response.headers.get("etag");
  await response.arrayBuffer();
  if (!etag) throw new Error(`${overview} gave ${response.status} and no ETag`);

  const many = { port, headers, connections, count: requests };
  const alone = { port, headers, connections: 1, count: Math.ceil(requests / 4), next: () => overview };
  const questions = questionsOf(known).map(({ name, next }): [string, Load] => [name, { ...many, next }]);
  const loads = new Map<string, Load>([
    ["bare Hono route", { ...many, port: peer, next: () => "/peer" }],
    ...questions,
    ["overview, alone", alone],
    ["overview, 304", { ...alone, headers: { cookie, "if-none-match": etag }, status: 304 }],
  ]);
  // As warm as an API that has answered for a minute: what is asked often is compiled by then.
  for (const each of loads.values()) await load({ ...each, count: Math.min(1000, requests) });
  const times = new Map<string, Times[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, each] of loads) times.set(name, [...(times.get(name) ?? []), await load(each)]);
  }
  const of = (name: string) => measured(name, times.get(name) ?? []);
  return {
    peer: of("bare Hono route"),
    kinds: questions.map(([name]) => of(name)),
    full: of("overview, alone"),
    unchanged: of("overview, 304"),
  };
}

function measured(name: string, rounds: readonly Times[]): Measured {
  const over = (part: number) => median(rounds.map(({ sorted }) => percentile(sorted, part)));
  return {
    name,
    p50: over(0.5),
    p99: over(0.99),
    rate: median(rounds.map(({ sorted, seconds }) => sorted.length / seconds)),
  };
}
