import type { Ops } from "@packages/db";
import { seed } from "@packages/db/seed";
import type { Context } from "../context.ts";
import { withDatabase, type Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { withOperations } from "../operations/open.ts";
import { checkRelease } from "./check.ts";
import { describeRelease, saysTheSame } from "./describe.ts";
import { changesOf, compare, differingYears, type Change } from "./difference.ts";
import { identify } from "./draft/identities.ts";
import { prepare } from "./draft/prepare.ts";
import { makeRows } from "./draft/rows.ts";
import { identityKey, type IdentityKey } from "./identity-key.ts";
import { keepReferenced } from "./keep.ts";
import { currentBuild } from "./marts.ts";
import { refuseOtherMonths } from "./months.ts";
import { readCurrent, readFingerprint, type Current } from "./published/release.ts";
import { readPublished } from "./published/rows.ts";
import { claimRelease, type Claim, type Description } from "./release/claim.ts";
import { giveUp, makeCurrent } from "./release/finish.ts";
import { readRunning } from "./release/holder.ts";
import { rememberIdentities } from "./release/identities.ts";
import { prune } from "./release/prune.ts";
import { writeTokens } from "./release/tokens.ts";
import { undoAbove } from "./release/undo.ts";
import { writeTable } from "./release/write.ts";
import { publishedTables } from "./tables/index.ts";
import { chooseYears, loadedYears } from "./years.ts";

export type PublishOptions = {
  /** All that are loaded, where absent. */
  years?: number[];
  /** Of one year: the months whose figures may differ from what is published. */
  months?: number[];
  /** Releases that stay readable. */
  keep?: number;
  /** Says what would change, and changes nothing. */
  dryRun?: boolean;
};

export type PublishResult = {
  /** The release that readers see now; null where a dry run found nothing published. */
  release: number | null;
  /** What it was built upon, or what readers see instead of what a dry run would publish. */
  base: number | null;
  years: number[];
  /** False where everything was published already, or in a dry run. */
  published: boolean;
  changes: Change[];
  warnings: string[];
  /** Releases that can be read no longer. */
  pruned: number[];
  seconds: number;
};

/** What a publish is going to do, as far as it can be known without writing. */
type Plan = {
  current: Current | null;
  years: number[];
  /** Years that are published and not replaced. */
  staying: number[];
  key: IdentityKey;
  changes: Change[];
  description: Description;
  kept: string[];
  warnings: string[];
};

const keepByDefault = 24;

/**
 * Makes a release of the entity's marts and has readers see it: whole, and not before it is complete. Throws UserError,
 * DatabaseError; then readers see what they saw before.
 */
export async function publish(context: Context, options: PublishOptions = {}): Promise<PublishResult> {
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;
  return withDatabase(context.home, "read", (database) =>
    withOperations(context, async (ops) => {
      for (let tries = 1; tries <= 3; tries++) {
        const plan = await makePlan(context, database, ops, options);
        const { current, years, changes, warnings } = plan;
        const told = { base: current?.number ?? null, years, changes, warnings };
        const isUnchanged = changes.length === 0 && current !== null && saysTheSame(current, plan.description);
        if (options.dryRun === true) {
          return { ...told, release: told.base, published: false, pruned: [], seconds: seconds() };
        }
        const release = isUnchanged ? await tidy(ops, context, plan) : await write(context, database, ops, plan);
        if (release === null) continue;
        const pruned = await prune(ops, context.entity.code, options.keep ?? keepByDefault);
        return { ...told, release, published: !isUnchanged, pruned, seconds: seconds() };
      }
      throw new UserError("PUBLISH_BUSY", `others publish ${context.entity.code} again and again`, {
        mend: "Run again when they have ended.",
      });
    }),
  );
}

/** Draws up the rows that there should be, reads which there are, and compares the two. */
async function makePlan(context: Context, database: Database, ops: Ops, options: PublishOptions): Promise<Plan> {
  const { entity, progress } = context;
  const tell = (what: string) => progress.update(`publish ${entity.code}: ${what}`);
  tell("reading the marts");
  const build = await currentBuild(database, context);
  const current = await readCurrent(ops, entity.code);
  const key = identityKey(context, await readFingerprint(ops), options.dryRun !== true);
  await database.run(`set search_path = '${entity.code.toLowerCase()}'`);
  const loaded = await loadedYears(database);
  const months = options.months ?? [];
  const years = chooseYears(entity.code, options.years, loaded, months);
  const staying = (current?.years ?? []).filter((year) => !years.includes(year));
  await prepare(database, context, [...years, ...staying.filter((year) => loaded.includes(year))], key);
  await identify(database, ops, entity.code);
  for (const table of publishedTables) {
    tell(`comparing ${table.name}`);
    await makeRows(database, table);
    await readPublished(database, ops, table, entity.code, current?.number ?? null);
    await compare(database, table, staying);
  }
  const kept = await keepReferenced(database, ops, entity.code, current, staying);
  await refuseOtherMonths(database, entity.code, years[0] ?? 0, months);
  const changes: Change[] = [];
  for (const table of publishedTables) changes.push(...(await changesOf(database, table)));
  const description = await describeRelease(database, build, current, years);
  const warnings = await warningsOf(database, entity.code, staying, loaded);
  return { current, years, staying, key, changes, description, kept, warnings };
}

/** Writes the release and moves the pointer. Null where others have published meanwhile, and the plan is out of date. */
async function write(context: Context, database: Database, ops: Ops, plan: Plan): Promise<number | null> {
  const { entity, progress } = context;
  const claim = await claimRelease(ops, entity.code, plan.current?.number ?? 0, plan.description);
  if (!claim) return null;
  try {
    await undoAbove(claim);
    await seed(ops, entity);
    if (!(await rememberIdentities(database, claim, plan.key))) {
      await giveUp(claim);
      return null;
    }
    await writeTokens(database, claim);
    const total = plan.changes.reduce((sum, { added, changed, ended }) => sum + added + 2 * changed + ended, 0);
    let done = 0;
    for (const table of publishedTables) {
      await writeTable(database, claim, table, (rows) => {
        done += rows;
        const share = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} rows`;
        progress.update(`publish ${entity.code}: writing ${table.name}, ${share}`);
      });
    }
    progress.update(`publish ${entity.code}: checking what was written`);
    const counts = await checkRelease(database, claim, plan);
    await makeCurrent(claim, counts);
    return claim.number;
  } catch (error) {
    // Where the database is away there is nobody to tell: the next run finds this process dead.
    await giveUp(claim).catch(() => undefined);
    throw error;
  } finally {
    claim.let_go();
  }
}

/** Clears away what a dead run has left where there is nothing to publish. Null where the plan is out of date. */
async function tidy(ops: Ops, { entity }: Context, { current, description }: Plan): Promise<number | null> {
  const release = current?.number ?? 0;
  const running = await readRunning(ops, entity.code);
  if (!running.some(({ isDead }) => isDead)) return release;
  const claim = await claimRelease(ops, entity.code, release, description);
  if (!claim) return null;
  await clear(claim);
  return release;
}

async function clear(claim: Claim): Promise<void> {
  try {
    await undoAbove(claim);
  } finally {
    await giveUp(claim);
  }
}

async function warningsOf(database: Database, entity: string, staying: number[], loaded: number[]): Promise<string[]> {
  const gone = staying.filter((year) => !loaded.includes(year));
  const differing = await differingYears(
    database,
    publishedTables,
    staying.filter((year) => loaded.includes(year)),
  );
  return [
    ...differing.map(
      ({ year, rows }) =>
        `${year} stays as it was published, and ${rows.toLocaleString("en")} of its rows differ from the marts by now: ` +
        `pnpm run publish -- --entity ${entity} --year ${year}`,
    ),
    ...gone.map((year) => `${year} stays as it was published: the marts do not have it any more`),
  ];
}
