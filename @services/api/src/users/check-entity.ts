import { UsageError } from "@core/command/errors";
import type { Ops } from "@packages/db";
import { core_entity } from "@packages/db/ops";

/** The code of an entity of the operational database. Throws UNKNOWN_ENTITY, with those there are. */
export async function checkEntity({ orm }: Ops, text: string): Promise<string> {
  const rows = await orm.select({ code: core_entity.id }).from(core_entity);
  const codes = rows.map(({ code }) => code).sort();
  const code = text.trim().toUpperCase();
  if (codes.includes(code)) return code;
  throw new UsageError("UNKNOWN_ENTITY", `there is no entity ${code} in the database`, {
    mend:
      codes.length === 0
        ? `Nothing has been published or seeded yet: pnpm run seed -- --entity ${code}`
        : `There are ${codes.join(", ")}. One of the registry gets there by: pnpm run seed -- --entity ${code}`,
  });
}
