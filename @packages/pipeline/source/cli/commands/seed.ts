import { count, table } from "@core/command";
import type { CommandDefinition } from "../command.ts";

export const seed: CommandDefinition = {
  name: "seed",
  summary: "what the registry says of an entity, into the operational database",
  examples: ["pnpm run seed -- --entity IONS"],
  options: (command) => command,
  // The database itself lets one write at a time; the home's own is not touched.
  lock: "none",
  run: async (_options, context) => {
    const { seed } = await import("@packages/db/seed");
    const { withOperations } = await import("../../operations/open.ts");
    const { entity } = context;
    const tables = await withOperations(context, (ops) => seed(ops, entity));
    const moved = tables.filter(({ added, changed, removed, kept }) => added + changed + removed + kept.length > 0);
    const rows = moved.map((each) => [each.table, ...[each.added, each.changed, each.removed].map(count), kept(each)]);
    return {
      data: { entity: entity.code, tables },
      lines:
        moved.length === 0
          ? [`${entity.code}: everything is as the registry says`]
          : [`${entity.code} seeded`, "", ...table(["table", "added", "changed", "removed", ""], rows)],
      next: `pnpm run publish -- --entity ${entity.code}`,
    };
  },
};

function kept(codes: { kept: string[] }): string {
  return codes.kept.length === 0 ? "" : `kept for rows that refer to it: ${codes.kept.join(", ")}`;
}
