import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { defineEntity, type EntityInput } from "@config/atlas";
import { entity } from "./support/entity.ts";

test("a right registry is taken as it is, with empty lists for what it leaves out", () => {
  const defined = defineEntity(entity());
  assert.deepEqual(defined.units[1], { code: "SOUTH", name: "Acme South", aliases: [] });
});

describe("a slip in a registry stops whoever imports it", () => {
  const { brand } = entity();
  const program = { code: "CLAY", name: "Tanah Liat", unit: "NORTH" };
  const slips: { slip: string; changes: Partial<EntityInput>; says: RegExp }[] = [
    {
      slip: "two units share a spelling, but for case and punctuation",
      changes: {
        units: [
          { code: "NORTH", name: "Acme North", aliases: ["Unit-1"] },
          { code: "SOUTH", name: "Acme South", aliases: ["unit 1"] },
        ],
      },
      says: /unit or unit group "unit 1" means both Acme North and Acme South/,
    },
    {
      slip: "a group has a unit's code",
      changes: { unitGroups: [{ code: "NORTH", name: "Up", units: ["NORTH"] }] },
      says: /"NORTH" means both Acme North and Up/,
    },
    {
      slip: "the code is a schema of the database",
      changes: { code: "RAW" },
      says: /RAW is the name of a database schema/,
    },
    {
      slip: "a group holds a unit that is none",
      changes: { unitGroups: [{ code: "BOTH", name: "Both", units: ["NORTH", "WEST"] }] },
      says: /unit group BOTH names unit WEST, which is not one/,
    },
    {
      slip: "a group is empty",
      changes: { unitGroups: [{ code: "NONE", name: "None", units: [] }] },
      says: /unitGroups/,
    },
    {
      slip: "a program's alias is another program's name",
      changes: { programs: [program, { code: "POT", name: "Keramik", unit: "NORTH", aliases: ["tanah  LIAT"] }] },
      says: /program "tanah {2}LIAT" means both Tanah Liat and Keramik/,
    },
    {
      slip: "a program belongs to no unit",
      changes: { programs: [{ ...program, unit: "EAST" }] },
      says: /program CLAY names unit EAST, which is not one/,
    },
    {
      slip: "two channels share an alias",
      changes: {
        channels: [
          { code: "WA", name: "WhatsApp" },
          { code: "CHAT", name: "Chat", aliases: ["wa"] },
        ],
      },
      says: /channel "wa" means both WhatsApp and Chat/,
    },
    {
      slip: "two schools share an alias",
      changes: {
        schools: [
          { name: "SMA 1", aliases: ["SMANSA"] },
          { name: "SMA 2", aliases: ["Smansa"] },
        ],
      },
      says: /school "Smansa" means both SMA 1 and SMA 2/,
    },
    {
      slip: "an alias that every blank cell would match",
      changes: { channels: [{ code: "FRIEND", name: "Teman", aliases: ["-"] }] },
      says: /channel Teman has the spelling "-", with no letter or digit in it/,
    },
    { slip: "a code in lower case", changes: { code: "acme" }, says: /upper-case letters, digits and underscores/ },
    { slip: "a unit called ALL", changes: { units: [{ code: "ALL", name: "All" }] }, says: /code of the whole entity/ },
    {
      slip: "a colour with a #",
      changes: { brand: { ...brand, colours: { ...brand.colours, accent: "#334455" } } },
      says: /six upper-case hexadecimal digits/,
    },
    { slip: "a logo that is no SVG", changes: { brand: { ...brand, logo: "logo.png" } }, says: /brand\.logo/ },
  ];
  for (const { slip, changes, says } of slips) {
    test(slip, () => {
      assert.throws(() => defineEntity(entity(changes)), says);
    });
  }

  test("a key that the registry does not know", () => {
    const misspelt = { ...entity(), unitGroup: [] };
    assert.throws(() => defineEntity(misspelt), /unitGroup/);
  });
});
