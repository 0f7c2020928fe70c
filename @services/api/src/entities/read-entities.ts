import type { Ops } from "@packages/db";
import * as schema from "@packages/db/ops";
import { and, asc, eq, inArray } from "drizzle-orm";

/** What everybody who is a member knows of an entity, and what of it is published. */
export type Entity = {
  code: string;
  name: string;
  legal_name: string;
  locale: string;
  currency: string;
  time_zone: string;
  units: { code: string; name: string }[];
  groups: { code: string; name: string; units: string[] }[];
  brand: Brand | null;
  /** Null where nothing is published yet. */
  release: Published | null;
};

type Brand = Pick<typeof schema.catalog_brand.$inferSelect, "colours" | "fonts" | "logo" | "tagline">;
type Release = typeof schema.publication_release.$inferSelect;
type Published = Pick<Release, "number" | "years" | "first_month" | "last_month" | "coverage" | "built_at"> & {
  published_at: string | null;
};

/** The entities of these codes, by name, in one read transaction. One that is unknown here is left out. */
export async function readEntities({ orm }: Ops, codes: string[]): Promise<Entity[]> {
  if (codes.length === 0) return [];
  const { core_entity, core_unit, core_group, core_group_unit, catalog_brand } = schema;
  const { publication_release: release, publication_current: pointer } = schema;
  const isCurrent = and(eq(release.entity_id, pointer.entity_id), eq(release.number, pointer.number));
  const [entities, units, groups, members, brands, releases] = await orm.batch([
    orm.select().from(core_entity).where(inArray(core_entity.id, codes)).orderBy(asc(core_entity.name)),
    orm.select().from(core_unit).where(inArray(core_unit.entity_id, codes)).orderBy(asc(core_unit.position)),
    orm.select().from(core_group).where(inArray(core_group.entity_id, codes)).orderBy(asc(core_group.position)),
    orm.select().from(core_group_unit).where(inArray(core_group_unit.entity_id, codes)),
    orm.select().from(catalog_brand).where(inArray(catalog_brand.entity_id, codes)),
    orm.select({ release }).from(pointer).innerJoin(release, isCurrent).where(inArray(pointer.entity_id, codes)),
  ]);
  return entities.map(({ id, ...entity }) => {
    const its = <Row extends { entity_id: string }>(rows: Row[]) => rows.filter((row) => row.entity_id === id);
    const unitsOf = (group: string) => its(members).filter(({ group_code }) => group_code === group);
    const [brand] = its(brands);
    const current = releases.find((row) => row.release.entity_id === id)?.release;
    return {
      code: id,
      ...entity,
      units: its(units).map(({ code, name }) => ({ code, name })),
      groups: its(groups).map(({ code, name }) => ({ code, name, units: unitsOf(code).map((row) => row.unit_code) })),
      brand: brand ? { colours: brand.colours, fonts: brand.fonts, logo: brand.logo, tagline: brand.tagline } : null,
      release: current ? published(current) : null,
    };
  });
}

function published(release: Release): Published {
  const { number, years, first_month, last_month, coverage, built_at, finished_at } = release;
  return { number, years, first_month, last_month, coverage, built_at, published_at: finished_at };
}
