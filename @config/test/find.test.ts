import assert from "node:assert/strict";
import test, { describe } from "node:test";
import {
  defineEntity,
  entities,
  findEntity,
  findUnitScope,
  matchUnit,
  UnknownCodeError,
  unitScopes,
} from "@config/atlas";
import { entity } from "./support/entity.ts";

const acme = defineEntity(entity());

test("an entity is found whatever the case of its code", () => {
  assert.equal(findEntity("ions").code, "IONS");
});

test("a code that no entity has is answered with those there are", () => {
  assert.throws(
    () => findEntity("ION"),
    (error) => error instanceof UnknownCodeError && error.allowed.join() === "IONS,EPN" && error.value === "ION",
  );
});

test("scopes are the whole, then groups, then units", () => {
  assert.deepEqual(unitScopes(acme), [
    { code: "ALL", name: "Acme", kind: "all", units: ["NORTH", "SOUTH"] },
    { code: "BOTH", name: "Both", kind: "group", units: ["NORTH", "SOUTH"] },
    { code: "NORTH", name: "Acme North", kind: "unit", units: ["NORTH"] },
    { code: "SOUTH", name: "Acme South", kind: "unit", units: ["SOUTH"] },
  ]);
});

test("a group will do wherever a unit is asked for, and another entity's unit will not", () => {
  assert.deepEqual(findUnitScope(acme, "both").units, ["NORTH", "SOUTH"]);
  assert.equal(findUnitScope(acme, "all").kind, "all");
  assert.throws(() => findUnitScope(acme, "TM"), /no unit of ACME "TM"; there are ALL, BOTH, NORTH, SOUTH/);
});

test("a workbook's words for a unit are its code, name or alias; a group sells nothing", () => {
  for (const words of ["north", "Acme  North", "UTARA"]) assert.equal(matchUnit(acme, words), "NORTH");
  assert.equal(matchUnit(acme, "Both"), null);
  assert.equal(matchUnit(acme, ""), null);
});

describe("registered entities", () => {
  test("no two share a code, whatever its case", () => {
    const codes = entities.map(({ code }) => code.toLowerCase());
    assert.equal(new Set(codes).size, codes.length);
  });

  for (const registered of entities) {
    test(`${registered.code}: every unit is found by each of its spellings`, () => {
      for (const unit of registered.units) {
        for (const words of [unit.code, unit.name, ...unit.aliases])
          assert.equal(matchUnit(registered, words), unit.code);
      }
    });

    test(`${registered.code}: every unit sells something`, () => {
      for (const unit of registered.units) {
        assert.ok(
          registered.programs.some((program) => program.unit === unit.code),
          `${unit.code} has no program`,
        );
      }
    });
  }
});
