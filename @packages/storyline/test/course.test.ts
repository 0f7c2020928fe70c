import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { courseOf } from "../source/rules/course.ts";

test("a course tells records and streaks, and nothing where there are none", () => {
  assert.deepEqual(courseOf([3, 1, 2, 4, 5]), {
    record: { kind: "highest", periods: 5 },
    streak: { kind: "risen", times: 3 },
  });
  assert.deepEqual(courseOf([9, 5, 4, 3, 2]), {
    record: { kind: "lowest", periods: 5 },
    streak: { kind: "fallen", times: 4 },
  });
  assert.deepEqual(courseOf([1, 9, 3, 4, 2, 5]), { record: { kind: "highest", periods: 4 }, streak: null });
  assert.deepEqual(courseOf([5, 5, 5]), { record: null, streak: null });
  assert.deepEqual(courseOf([7]), { record: null, streak: null });
});

test("a record holds against every period that it is said to top", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 14 }), (values) => {
      const { record, streak } = courseOf(values);
      const last = values.at(-1) ?? 0;
      if (record) {
        const topped = values.slice(-record.periods, -1);
        assert.ok(topped.every((value) => (record.kind === "highest" ? value < last : value > last)));
        const next = values.at(-record.periods - 1);
        assert.ok(next === undefined || !(record.kind === "highest" ? next < last : next > last));
      }
      if (streak) {
        const run = values.slice(-streak.times - 1);
        assert.ok(
          run.every((value, index) => index === 0 || (streak.kind === "risen") === value > (run[index - 1] ?? 0)),
        );
      }
    }),
  );
});
