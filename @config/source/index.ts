export { contrast, mix } from "./colour.ts";
export { defineEntity } from "./define-entity.ts";
export { entities } from "./entities/index.ts";
export {
  findEntity,
  findUnitScope,
  findUnitScopes,
  matchUnit,
  UnknownCodeError,
  unitScopes,
  type UnitScope,
} from "./find.ts";
export { matchKey } from "./match-key.ts";
export { paletteOf, type Palette, type SeriesRole } from "./palette.ts";
export type { Brand, Channel, Entity, EntityInput, Program, School, Unit, UnitGroup } from "./schema.ts";
