import { InvalidArgumentError, Option } from "commander";
import { UsageError } from "../../errors.ts";
import type { PublishResult } from "../../publish/index.ts";
import type { CommandDefinition } from "../command.ts";
import { monthsOption, yearsOption } from "../options.ts";

type Options = { year?: number[]; month?: number[]; keep?: number; dryRun?: boolean; rollback?: boolean };

export const publish: CommandDefinition = {
  name: "publish",
  summary: "the marts to the operational database, as one release that readers see whole",
  examples: [
    "pnpm run publish -- --entity IONS",
    "pnpm run publish -- --entity IONS --year 2026 --month 2",
    "pnpm run publish -- --entity IONS --year 2023-2026 --dry-run",
    "pnpm run publish -- --entity IONS --rollback",
  ],
  options: (command) =>
    command
      .addOption(yearsOption("years: 2026, 2023-2026 or 2025,2026 (default: all that are loaded)"))
      .addOption(monthsOption("of one year, the months that may differ from what is published: 2, 1-3 or 2,3"))
      .addOption(
        new Option(
          "--keep <releases>",
          "releases that stay readable, the current one among them (default: 24)",
        ).argParser(parseKeep),
      )
      .option("--dry-run", "say what would change, by table and month, and change nothing")
      .option("--rollback", "have readers see the release before again"),
  // What the database does is guarded there: a rollback can be made while a workbook is read in.
  lock: (options) => (options["rollback"] === true ? "none" : "read"),
  run: async (given, context) => {
    const { year, month, keep, dryRun = false, rollback: back } = given as Options;
    const { entity } = context;
    if (back === true) {
      if (year !== undefined || month !== undefined || keep !== undefined) {
        throw new UsageError("BAD_OPTIONS", "--rollback goes with no --year, --month or --keep", {
          mend: "Leave them out: it takes back the last release, whatever it holds.",
        });
      }
      const { rollback } = await import("../../publish/index.ts");
      const result = await rollback(context, { dryRun });
      const verb = dryRun ? "would see" : "see";
      return {
        data: { entity: entity.code, ...result },
        lines: [`${entity.code}: readers ${verb} release ${result.to} again, and release ${result.from} no longer`],
        next: dryRun
          ? `pnpm run publish -- --entity ${entity.code} --rollback`
          : `pnpm run publish -- --entity ${entity.code} --dry-run`,
      };
    }
    const { publish } = await import("../../publish/index.ts");
    const { publishLines } = await import("../publish-lines.ts");
    const result = await publish(context, {
      dryRun,
      ...(year !== undefined && { years: year }),
      ...(month !== undefined && { months: month }),
      ...(keep !== undefined && { keep }),
    });
    return {
      data: { entity: entity.code, dry_run: dryRun, ...result },
      lines: publishLines(entity.code, result, dryRun),
      ...nextOf(result, dryRun ? withoutDryRun(entity.code, year, month) : "pnpm run serve"),
    };
  },
};

/** Nothing is left to do where nothing would change. */
function nextOf({ changes, published }: PublishResult, next: string): { next?: string } {
  return published || changes.length > 0 ? { next } : {};
}

function withoutDryRun(entity: string, years: number[] | undefined, months: number[] | undefined): string {
  const period = `${years ? ` --year ${years.join(",")}` : ""}${months ? ` --month ${months.join(",")}` : ""}`;
  return `pnpm run publish -- --entity ${entity}${period}`;
}

function parseKeep(text: string): number {
  const keep = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (keep < 1) throw new InvalidArgumentError("Expected a number of releases, 1 or more.");
  return keep;
}
