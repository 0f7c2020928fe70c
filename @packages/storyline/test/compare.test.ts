import assert from "node:assert/strict";
import { test } from "node:test";
import { balancedPages } from "../source/rules/fold.ts";
import { compareIn, toneOf } from "../source/say/compare.ts";
import { numbersIn } from "../source/say/numbers.ts";

const { against, mark, moved, partOf } = compareIn("id");
const { difference, share } = numbersIn("id");

test("differences are told as people tell them", () => {
  assert.equal(moved(108, 100, "Januari"), "naik 8% dari Januari");
  assert.equal(moved(98.96, 100, "Januari"), "turun 1% dari Januari");
  assert.equal(moved(100, 100, "Januari"), "sama dengan Januari");
  assert.equal(moved(100, null, "Januari"), null);
  assert.equal(moved(5e6, 0, "Januari"), "naik Rp 5 juta dari Januari");
  assert.equal(moved(-5e6, -2e6, "Januari"), "turun Rp 3 juta dari Januari");
  assert.equal(moved(1250, 100, "Januari"), "12,5 kali Januari");
  assert.equal(moved(125_000, 100, "Januari"), "lebih dari 1.000 kali Januari");
  assert.equal(mark("percent", 0.55, 0.5), "▲ 5 poin");
  assert.equal(mark("count", 8, 10), "▼ 20%");
  assert.equal(difference("count", 8, 0), "+8");
});

test("nothing is praised against a base that is none, nor a cost that is below nothing", () => {
  assert.equal(toneOf("outstanding", -8, 100), "plain");
  assert.equal(toneOf("net_revenue", 5, 0), "plain");
  assert.equal(toneOf("net_revenue", 5, -3), "plain");
  assert.equal(toneOf("net_revenue", -5, 3), "bad");
  assert.equal(toneOf("dropped", 4, 0), "bad");
  assert.equal(toneOf("dropped", 0, 4), "good");
  assert.equal(mark("money", -8e6, 1e8), "▼ Rp 108 jt");
});

test("a target is passed, missed, met or absent", () => {
  assert.equal(against("money", 108, 100), "8% di atas target");
  assert.equal(against("money", 87.6, 100), "12% di bawah target");
  assert.equal(against("money", 100, 100), "sesuai target");
  assert.equal(against("money", -2e6, 4e6), "Rp 6 juta di bawah target");
  assert.equal(against("money", 100, null), null);
  assert.equal(against("money", 100, 0), null);
});

test("shares are whole percents, and a little is not nothing", () => {
  assert.equal(share(0.4567), "46%");
  assert.equal(share(0.0321), "3,2%");
  assert.equal(share(0.0001), "kurang dari 0,1%");
  assert.equal(partOf(-1, 10), null);
  assert.equal(partOf(1, 0), null);
});

test("more is better, of costs less is, and of spending neither", () => {
  assert.equal(toneOf("net_revenue", 2, 1), "good");
  assert.equal(toneOf("dropped", 2, 1), "bad");
  assert.equal(toneOf("cost_per_enrollment", 1, 2), "good");
  assert.equal(toneOf("spend", 2, 1), "plain");
  assert.equal(toneOf("leads", 2, null), "plain");
});

test("pages are as full as each other", () => {
  const sizes = (count: number) =>
    balancedPages(
      Array.from({ length: count }, (_, row) => row),
      14,
    ).map((page) => page.length);
  assert.deepEqual(sizes(41), [14, 14, 13]);
  assert.deepEqual(sizes(15), [8, 7]);
  assert.deepEqual(sizes(14), [14]);
  assert.deepEqual(sizes(0), []);
});
