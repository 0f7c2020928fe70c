import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { parseBuild, type Build } from "../format/build.ts";
import { openMarts } from "../format/marts.ts";
import { findDifferences } from "../format/staleness.ts";

/** What the entity's marts were built from. Throws UserError NO_MARTS, and STALE_MARTS where there is something newer. */
export async function currentBuild(database: Database, context: Context): Promise<Build> {
  const { entity } = context;
  const marts = await openMarts(database, entity);
  const build = parseBuild(await marts.build());
  const differences = await findDifferences(context, build, await marts.rules());
  if (differences.length === 0) return build;
  const list = differences.map(({ message }) => `\n  - ${message}`).join("");
  throw new UserError("STALE_MARTS", `${entity.code}'s marts are older than what there is now:${list}`, {
    mend: `Run: pnpm run sync -- --entity ${entity.code}`,
  });
}
