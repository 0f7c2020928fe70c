import { count, table } from "@core/command";
import type { Change, PublishResult } from "../publish/index.ts";

/** What a publish came to, for people: what changed by table and month, and what they should know. */
export function publishLines(entity: string, result: PublishResult, dryRun: boolean): string[] {
  const { changes, warnings, pruned } = result;
  return [
    headline(entity, result, dryRun),
    ...(changes.length > 0 ? ["", ...changeTable(changes, dryRun)] : []),
    ...(pruned.length > 0 ? ["", `can be read no longer: release ${pruned.join(", ")}`] : []),
    ...(warnings.length > 0 ? ["", ...warnings.map((warning) => `warning: ${warning}`)] : []),
  ];
}

function headline(
  entity: string,
  { release, base, years, published, changes, seconds }: PublishResult,
  dryRun: boolean,
): string {
  const period = years.join(", ");
  if (published) {
    const rows = changes.reduce((sum, { added, changed, ended }) => sum + added + changed + ended, 0);
    return `${entity}: release ${String(release)} is what readers see: ${count(rows)} rows of ${period} in ${seconds.toFixed(1)} s`;
  }
  const now = base === null ? "nothing is published yet" : `readers see release ${base}`;
  if (dryRun && changes.length > 0) return `${entity}: ${now}; a publish of ${period} would change`;
  return `${entity}: unchanged, nothing to publish of ${period}; ${now}`;
}

/** More lines than these nobody reads, but who asked what would change. */
const fewLines = 40;

/** By table and month, or where that is very much by table and year. */
function changeTable(all: Change[], isWhole: boolean): string[] {
  const changes = isWhole || all.length <= fewLines ? all : byYear(all);
  const rows = changes.map(({ table: name, month, added, changed, ended }) => [name, month, added, changed, ended]);
  const total = (key: "added" | "changed" | "ended") => changes.reduce((sum, change) => sum + change[key], 0);
  return table(
    ["table", "month", "new", "changed", "gone"],
    [...rows, ["together", "", total("added"), total("changed"), total("ended")]],
  );
}

function byYear(changes: Change[]): Change[] {
  const groups = Map.groupBy(changes, ({ table: name, month }) => `${name} ${month.slice(0, 4)}`);
  return [...groups.values()].map((group) => {
    const sum = (key: "added" | "changed" | "ended") => group.reduce((total, change) => total + change[key], 0);
    const { table: name = "", month = "" } = group[0] ?? {};
    return { table: name, month: month.slice(0, 4), added: sum("added"), changed: sum("changed"), ended: sum("ended") };
  });
}
