import type { CommandDefinition } from "../command.ts";
import { count } from "@core/command";

export const transform: CommandDefinition = {
  name: "transform",
  summary: "accepted rows to marts: build with dbt, test, reconcile, then replace the marts there are",
  examples: ["pnpm run transform -- --entity IONS", "pnpm run transform -- --entity EPN --json"],
  options: (command) => command,
  lock: "write",
  run: async (_, context) => {
    const { rebuild } = await import("../../transform/index.ts");
    const { entity } = context;
    const result = await rebuild(context);
    const { transform: built, reconcile: reconciled, last_month: month } = result;
    return {
      data: { entity: entity.code, ...result },
      lines: built.skipped
        ? [`${entity.code}: unchanged, skipped: ${built.reason ?? ""}`]
        : [
            `${entity.code}: ${count(built.models)} models built and ${count(built.tests)} tests passed in ${built.elapsed.toFixed(1)} s`,
            `reconciled: ${count(reconciled?.months ?? 0)} months and buckets, nothing lost`,
          ],
      ...(month === null ? {} : { next: `pnpm run report -- --entity ${entity.code} --period ${month}` }),
    };
  },
};
